package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.JobQueue.Claimed;
import io.replyx.application.kernel.JobQueue.DeadJob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@link JobQueue}: claims, leases, and ends. Nobody else may work on its queue meanwhile. */
public abstract class JobQueueContract extends QueueContract {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private static Job at(Job job, Instant runAt) {
        return new Job(job.id(), job.kind(), job.tenant(), job.orderingKey(), job.payload(), runAt);
    }

    @Test
    void takes_a_job_when_its_time_has_come_and_not_before() {
        var tenant = tenant();
        var job = at(tenant.newJob(), clock().instant().plusSeconds(60));
        add(tenant, job);

        clock().advance(Duration.ofSeconds(60).minus(MOMENT));
        assertThat(claim(10)).isEmpty();

        clock().advance(MOMENT);
        assertThat(claimedJobs(10)).containsExactly(job);
    }

    @Test
    void takes_the_oldest_first_and_no_more_than_asked_for() {
        var tenant = tenant();
        var first = tenant.newJob();
        var second = tenant.newJob();
        var third = tenant.newJob();
        add(tenant, third, first, second);

        assertThat(claimedJobs(2)).containsExactly(first, second);
        assertThat(claimedJobs(2)).containsExactly(third);
    }

    @Test
    void leaves_a_claimed_job_alone_until_its_lease_runs_out() {
        var tenant = tenant();
        var job = tenant.newJob();
        add(tenant, job);
        claim(10);

        clock().advance(JobQueue.LEASE.minus(MOMENT));
        assertThat(claim(10)).isEmpty();

        clock().advance(MOMENT.multipliedBy(2));
        assertThat(claim(10)).containsExactly(new Claimed(job, 2));
    }

    @Test
    void a_renewed_lease_holds_on() {
        var tenant = tenant();
        var renewed = tenant.newJob();
        var forgotten = tenant.newJob();
        add(tenant, renewed, forgotten);
        claim(10);

        clock().advance(JobQueue.LEASE.minus(MOMENT));
        assertThat(queue().renew(List.of(new Claimed(renewed, 1)))).containsExactly(renewed.id());
        clock().advance(JobQueue.LEASE.minus(MOMENT));

        assertThat(claimedJobs(10)).containsExactly(forgotten);
    }

    @Test
    void a_finished_job_is_gone() {
        var tenant = tenant();
        var first = tenant.newJob();
        var second = tenant.newJob();
        var third = tenant.newJob();
        add(tenant, first, second, third);
        claim(10);

        queue().finish(List.of(new Claimed(first, 1), new Claimed(third, 1)));

        clock().advance(JobQueue.LEASE.plus(MOMENT));
        assertThat(claimedJobs(10)).containsExactly(second);
    }

    @Test
    void a_node_whose_lease_ran_out_has_no_say_any_more() {
        var tenant = tenant();
        var job = tenant.newJob();
        add(tenant, job);
        var late = claim(1).getFirst();
        clock().advance(JobQueue.LEASE.plus(MOMENT));
        var current = claim(1).getFirst();

        assertThat(queue().renew(List.of(late))).isEmpty();
        queue().finish(List.of(late));
        queue().retry(late, clock().instant(), "late");
        queue().moveToDeadLetter(late, "late");

        assertThat(claim(1)).isEmpty();
        assertThat(queue().renew(List.of(current))).containsExactly(job.id());
    }

    @Test
    void finishing_an_unknown_job_is_harmless() {
        var tenant = tenant();
        assertThatCode(() -> queue().finish(List.of(new Claimed(tenant.newJob(), 1))))
                .doesNotThrowAnyException();
        assertThatCode(() -> queue().finish(List.of())).doesNotThrowAnyException();
    }

    @Test
    void tries_a_job_again_at_the_given_time() {
        var tenant = tenant();
        add(tenant, tenant.newJob());
        var claimed = claim(1).getFirst();

        queue().retry(claimed, clock().instant().plusSeconds(60), "the model is down");

        clock().advance(Duration.ofSeconds(60).minus(MOMENT));
        assertThat(claim(10)).isEmpty();
        clock().advance(MOMENT);
        assertThat(claim(10)).singleElement().satisfies(again -> {
            assertThat(again.job().id()).isEqualTo(claimed.job().id());
            assertThat(again.job().payload()).isEqualTo(claimed.job().payload());
            assertThat(again.attempt()).isEqualTo(2);
        });
    }

    @Test
    void keeps_a_job_that_was_given_up_and_takes_it_no_more() {
        var tenant = tenant();
        var job = tenant.newJob();
        add(tenant, job);
        queue().retry(claim(1).getFirst(), clock().instant(), "once");
        var again = claim(1).getFirst();

        queue().moveToDeadLetter(again, "the model is down: «всё»");

        var parkedAt = clock().instant();
        clock().advance(Duration.ofDays(1));
        assertThat(claim(10)).isEmpty();
        assertThat(queue().deadJobs(1))
                .containsExactly(new DeadJob(again.job(), 2, "the model is down: «всё»", parkedAt));
    }

    @Test
    void shows_the_jobs_given_up_last_first() {
        var tenant = tenant();
        var first = tenant.newJob();
        var second = tenant.newJob();
        var third = tenant.newJob();
        add(tenant, third, second, first);
        claim(10).forEach(claimed -> {
            clock().advance(MOMENT);
            queue().moveToDeadLetter(claimed, "no");
        });

        assertThat(queue().deadJobs(2)).extracting(DeadJob::job).containsExactly(third, second);
        assertThat(queue().deadJobs(3)).extracting(DeadJob::job).containsExactly(third, second, first);
    }

    @Test
    void puts_every_claimed_job_back_at_once() {
        var tenant = tenant();
        var queued = tenant.newJob();
        var claimedAtBirth = tenant.newJob();
        add(tenant, queued);
        claim(10);
        addAndClaim(tenant, claimedAtBirth);
        assertThat(claim(10)).isEmpty();

        queue().releaseAll();

        assertThat(claimedJobs(10)).containsExactly(queued, claimedAtBirth);
    }

    @Test
    void releasing_brings_no_parked_job_back_and_no_retry_forward() {
        var tenant = tenant();
        add(tenant, tenant.newJob(), tenant.newJob());
        var claimed = claim(2);
        queue().moveToDeadLetter(claimed.getFirst(), "no");
        queue().retry(claimed.getLast(), clock().instant().plusSeconds(60), "later");

        queue().releaseAll();

        assertThat(claim(10)).isEmpty();
    }

    @Test
    void no_two_callers_get_the_same_job() {
        var tenant = tenant();
        var jobs = Stream.generate(tenant::newJob).limit(40).toList();
        add(tenant, jobs.toArray(Job[]::new));

        var taken = ConcurrentRun.run(4, this::claimAll);

        assertThat(taken.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(jobs);
    }

    /** Until nothing is left; an end to it must be, even when the same jobs come again and again. */
    private List<Job> claimAll() {
        var all = new ArrayList<Job>();
        for (var some = claimedJobs(3); !some.isEmpty() && all.size() < 100; some = claimedJobs(3)) {
            all.addAll(some);
        }
        return all;
    }

    @Test
    void workers_are_no_tenants() {
        var tenant = tenant();
        var job = tenant.newJob();
        add(tenant, job);

        assertThatThrownBy(() -> tenant.run(() -> claim(1))).isInstanceOf(RuntimeException.class);

        assertThat(claimedJobs(10)).containsExactly(job);
    }
}
