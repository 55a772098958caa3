package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.JobQueue.Claimed;
import io.replyx.application.kernel.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@link JobQueue}: what it lets its own node know. Nobody else may work on its queue meanwhile. */
public abstract class JobNoticesContract extends QueueContract {
    private final List<Claimed> claimed = new CopyOnWriteArrayList<>();
    private final AtomicInteger added = new AtomicInteger();

    private final List<Subscription> listening = new ArrayList<>();

    private void listen() {
        listening.add(queue().onClaimed(claimed::add));
        listening.add(queue().onAdded(added::incrementAndGet));
    }

    @AfterEach
    void listen_no_longer() {
        listening.forEach(Subscription::close);
    }

    @Test
    void tells_of_a_job_that_was_claimed_as_it_was_added() {
        listen();
        var tenant = tenant();
        var job = tenant.newJob();

        addAndClaim(tenant, job);

        assertThat(claimed).containsExactly(new Claimed(job, 1));
    }

    @Test
    void tells_of_each_such_job_of_a_transaction() {
        listen();
        var tenant = tenant();
        var jobs = List.of(tenant.newJob(), tenant.newJob());

        runAcross(() -> jobs.forEach(persistence().kernelStores().jobs()::addAndClaim));

        assertThat(claimed).extracting(Claimed::job).containsExactlyElementsOf(jobs);
    }

    @Test
    void tells_of_a_claimed_job_after_the_commit_and_not_before() {
        listen();
        var tenant = tenant();

        var heardInside = tenant.in(() -> {
            persistence().kernelStores().jobs().addAndClaim(tenant.newJob());
            return List.copyOf(claimed);
        });

        assertThat(heardInside).isEmpty();
        assertThat(claimed).hasSize(1);
    }

    @Test
    void what_is_told_is_committed() {
        var tenant = tenant();
        var assistant = tenant.newAssistant();
        var seen = new CopyOnWriteArrayList<Boolean>();
        listening.add(queue().onClaimed(_ -> seen.add(tenant.in(() -> persistence()
                .assistantStores()
                .assistants()
                .find(tenant.id(), assistant.id())
                .isPresent()))));

        tenant.run(() -> {
            persistence().kernelStores().jobs().addAndClaim(tenant.newJob());
            persistence().assistantStores().assistants().add(assistant);
        });

        assertThat(seen).containsExactly(true);
    }

    @Test
    void tells_of_an_added_job_after_the_commit_and_not_before() {
        listen();
        var tenant = tenant();

        int heardInside = tenant.in(() -> {
            persistence().kernelStores().jobs().add(tenant.newJob());
            return added.get();
        });

        assertThat(heardInside).isZero();
        assertThat(added).hasPositiveValue();
        assertThat(claimed).isEmpty();
    }

    @Test
    void tells_of_nothing_when_the_transaction_fails() {
        listen();
        var tenant = tenant();

        assertThatThrownBy(() -> tenant.run(() -> {
                    persistence().kernelStores().jobs().add(tenant.newJob());
                    persistence().kernelStores().jobs().addAndClaim(tenant.newJob());
                    throw new StackOverflowError("no");
                }))
                .hasMessage("no");
        tenant.run(() -> {});

        assertThat(claimed).isEmpty();
        assertThat(added).hasValue(0);
    }

    @Test
    void takes_nothing_for_a_node_that_does_not_listen() {
        var tenant = tenant();
        var job = tenant.newJob();

        tenant.run(() -> persistence().kernelStores().jobs().addAndClaim(job));

        assertThat(claim(10)).containsExactly(new Claimed(job, 1));
    }

    @Test
    void tells_nothing_to_those_who_no_longer_listen() {
        var tenant = tenant();
        var forClaimed = queue().onClaimed(claimed::add);
        var forAdded = queue().onAdded(added::incrementAndGet);

        forClaimed.close();
        forAdded.close();
        addAndClaim(tenant, tenant.newJob());
        add(tenant, tenant.newJob());

        assertThat(claimed).isEmpty();
        assertThat(added).hasValue(0);
    }

    @Test
    void a_job_claimed_as_it_was_added_is_leased_like_any_other() {
        var tenant = tenant();
        Job job = tenant.newJob();
        addAndClaim(tenant, job);
        assertThat(claim(10)).isEmpty();

        clock().advance(JobQueue.LEASE.plusMillis(1));

        assertThat(claim(10)).containsExactly(new Claimed(job, 2));
    }
}
