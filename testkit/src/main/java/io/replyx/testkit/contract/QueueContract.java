package io.replyx.testkit.contract;

import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.JobQueue.Claimed;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The ground of the suites about jobs: each test begins with nothing to claim. */
abstract class QueueContract extends PersistenceContract {
    /** Later than any test of a queue puts a job off. */
    private static final Duration LONG = Duration.ofDays(2);

    @BeforeEach
    void begin_with_an_empty_queue() {
        clock().advance(LONG);
        queue().releaseAll();
        for (var left = claim(100); !left.isEmpty(); left = claim(100)) {
            queue().finish(left);
        }
    }

    final JobQueue queue() {
        return persistence().kernelStores().jobQueue();
    }

    final List<Claimed> claim(int limit) {
        return queue().claim(limit);
    }

    final List<Job> claimedJobs(int limit) {
        return claim(limit).stream().map(Claimed::job).toList();
    }

    final void add(SampleTenant tenant, Job... jobs) {
        tenant.run(
                () -> Arrays.stream(jobs).forEach(persistence().kernelStores().jobs()::add));
    }

    /** As a node that does jobs does it. */
    final void addAndClaim(SampleTenant tenant, Job job) {
        try (var _ = queue().onClaimed(_ -> {})) {
            tenant.run(() -> persistence().kernelStores().jobs().addAndClaim(job));
        }
    }

    final void finish(Job job) {
        queue().finish(List.of(new Claimed(job, 1)));
    }
}
