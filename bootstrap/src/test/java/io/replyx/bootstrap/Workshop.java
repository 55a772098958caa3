package io.replyx.bootstrap;

import io.replyx.application.Persistence;
import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.kernel.Payload;
import io.replyx.bootstrap.WatchedQueue.Step;
import io.replyx.domain.identity.Tenant;
import io.replyx.domain.identity.TenantName;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.memory.InMemoryPersistence;
import io.replyx.testkit.scripted.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Workers with real threads, at a queue in memory. Keeping leases takes real seconds, and is left to the crash tests. */
final class Workshop implements AutoCloseable {
    static final int PLACES = 2;
    static final Optional<Job.OrderingKey> NO_LANE = Optional.empty();

    private final AtomicLong lastId = new AtomicLong();
    private final SettableClock clock = new SettableClock();
    private final Persistence persistence = new InMemoryPersistence(clock);
    private final WatchedQueue queue =
            new WatchedQueue(persistence.kernelStores().jobQueue());
    private final ScriptedWork work = new ScriptedWork("work", Integer.MAX_VALUE);
    private final ScriptedWork heavy = new ScriptedWork("heavy", 1);
    private final JobWorkerPool pool =
            new JobWorkerPool(new JobRunner(queue, clock, List.of(work, heavy)), clock, PLACES);
    private final TenantId tenant = new TenantId(new UUID(0, 0));

    Workshop() {
        persistence
                .transactions()
                .runAcrossTenants(() -> persistence
                        .identityStores()
                        .tenants()
                        .add(new Tenant(tenant, new TenantName("Shop"), clock.instant())));
    }

    SettableClock clock() {
        return clock;
    }

    WatchedQueue queue() {
        return queue;
    }

    /** As much of it at once as there are places. */
    ScriptedWork work() {
        return work;
    }

    /** One at a time. */
    ScriptedWork heavy() {
        return heavy;
    }

    JobWorkerPool workers() {
        return pool;
    }

    void start() {
        pool.start();
    }

    /** As another node would leave it: nobody here has it before the queue is looked at. */
    UUID add(ScriptedWork kind, Optional<Job.OrderingKey> lane) {
        var job = job(kind, lane);
        persistence
                .transactions()
                .runInTenant(tenant, () -> persistence.kernelStores().jobs().add(job));
        return job.id();
    }

    UUID promise(ScriptedWork kind) {
        var job = job(kind, NO_LANE);
        persistence
                .transactions()
                .runInTenant(tenant, () -> persistence.kernelStores().jobs().addAndClaim(job));
        return job.id();
    }

    private Job job(ScriptedWork kind, Optional<Job.OrderingKey> lane) {
        var id = new UUID(1, lastId.incrementAndGet());
        return new Job(id, kind.kind(), tenant, lane, Payload.of("subject", id), clock.instant());
    }

    static List<UUID> several(int many, Supplier<UUID> job) {
        return Stream.generate(job).limit(many).toList();
    }

    /** The next jobs to be removed. */
    Set<UUID> finished(int many) throws InterruptedException {
        var jobs = new ArrayList<UUID>();
        while (jobs.size() < many) {
            jobs.add(queue.next(Step.FINISHED));
        }
        return Set.copyOf(jobs);
    }

    /** Until every place was taken from the queue at the same time: whoever had one before has left it. */
    void fillPlaces() throws InterruptedException {
        work.hold();
        several(PLACES, () -> add(work, NO_LANE));
        for (int place = 0; place < PLACES; place++) {
            work.nextBegun();
        }
        work.letGo();
        finished(PLACES);
    }

    @Override
    public void close() {
        work.letGo();
        heavy.letGo();
        pool.close();
    }
}
