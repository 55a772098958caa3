package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.JobQueue.Claimed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@link JobQueue}: jobs of one lane, one after the other. Nobody else may work on its queue meanwhile. */
public abstract class JobLanesContract extends QueueContract {
    /** Jobs of a lane of their own, the first in line first; their ids are in the opposite order and mean nothing. */
    private List<Job> lane(SampleTenant tenant, int length) {
        var lane = id();
        return IntStream.range(0, length)
                .mapToObj(made -> tenant.newJob(Optional.of(new Job.OrderingKey(lane, length - made))))
                .toList()
                .reversed();
    }

    private List<Job> added(SampleTenant tenant, List<Job> jobs) {
        add(tenant, jobs.toArray(Job[]::new));
        return jobs;
    }

    @Test
    void takes_the_jobs_of_a_lane_one_after_the_other() {
        var tenant = tenant();
        var lane = added(tenant, lane(tenant, 3));

        for (var next : lane) {
            assertThat(claimedJobs(10)).containsExactly(next);
            assertThat(claimedJobs(10)).isEmpty();
            finish(next);
        }
        assertThat(claimedJobs(10)).isEmpty();
    }

    @Test
    void goes_by_positions_whatever_is_added_first() {
        var tenant = tenant();
        var lane = lane(tenant, 2);
        add(tenant, lane.getLast());
        add(tenant, lane.getFirst());

        assertThat(claimedJobs(10)).containsExactly(lane.getFirst());
    }

    @Test
    void lanes_do_not_hold_each_other_up() {
        var tenant = tenant();
        var one = added(tenant, lane(tenant, 2));
        var other = added(tenant, lane(tenant, 2));
        var free = tenant.newJob();
        add(tenant, free);

        assertThat(claimedJobs(10)).containsExactly(one.getFirst(), other.getFirst(), free);
    }

    @Test
    void jobs_without_a_lane_do_not_wait_for_each_other() {
        var tenant = tenant();
        var first = tenant.newJob();
        var second = tenant.newJob();
        add(tenant, first, second);

        assertThat(claimedJobs(10)).containsExactly(first, second);
    }

    @Test
    void a_job_that_waits_for_its_retry_holds_up_its_lane() {
        var tenant = tenant();
        var lane = added(tenant, lane(tenant, 2));
        queue().retry(claim(1).getFirst(), clock().instant().plusSeconds(60), "later");

        assertThat(claim(10)).isEmpty();

        clock().advance(Duration.ofSeconds(60));
        assertThat(claim(10))
                .extracting(claimed -> claimed.job().id())
                .containsExactly(lane.getFirst().id());
    }

    @Test
    void a_job_whose_lease_ran_out_comes_before_the_rest_of_its_lane() {
        var tenant = tenant();
        var lane = added(tenant, lane(tenant, 2));
        claim(1);

        clock().advance(JobQueue.LEASE.plusMillis(1));

        assertThat(claim(10)).containsExactly(new Claimed(lane.getFirst(), 2));
    }

    @Test
    void a_job_that_was_given_up_no_longer_holds_up_its_lane() {
        var tenant = tenant();
        var lane = added(tenant, lane(tenant, 2));
        queue().moveToDeadLetter(claim(1).getFirst(), "no");

        assertThat(claimedJobs(10)).containsExactly(lane.getLast());
    }

    @Test
    void a_job_that_was_claimed_as_it_was_added_holds_up_its_lane() {
        var tenant = tenant();
        var lane = lane(tenant, 2);
        addAndClaim(tenant, lane.getFirst());
        add(tenant, lane.getLast());

        assertThat(claim(10)).isEmpty();

        finish(lane.getFirst());
        assertThat(claimedJobs(10)).containsExactly(lane.getLast());
    }

    @Test
    void of_many_callers_one_gets_the_first_job_of_a_lane_and_nobody_another() {
        var tenant = tenant();
        var lanes = IntStream.range(0, 3)
                .mapToObj(_ -> added(tenant, lane(tenant, 4)))
                .toList();

        var taken = ConcurrentRun.run(4, () -> claimedJobs(5));

        // A caller may leave a row that another one is looking at; it is there afterwards.
        var all = Stream.concat(taken.stream(), Stream.of(claimedJobs(10))).flatMap(List::stream);
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        lanes.stream().map(List::getFirst).toList());
    }
}
