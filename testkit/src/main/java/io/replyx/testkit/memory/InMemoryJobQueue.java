package io.replyx.testkit.memory;

import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Both sides of the queue. The workers' side opens its own transactions. */
final class InMemoryJobQueue implements Jobs, JobQueue {
    private static final Comparator<JobRow> OLDEST_FIRST =
            Comparator.comparing(row -> row.job().id(), Pages.OLDEST_FIRST);

    private final Tables tables;
    private final InstantSource clock;
    private final List<Consumer<Claimed>> claimListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> addListeners = new CopyOnWriteArrayList<>();

    InMemoryJobQueue(Tables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public void add(Job job) {
        insert(JobRow.queued(job));
        tables.transactions.onCommit(() -> addListeners.forEach(Runnable::run));
    }

    @Override
    public void addAndClaim(Job job) {
        if (claimListeners.isEmpty()) {
            add(job);
            return;
        }
        insert(JobRow.queued(job).claimed(leaseEnd()));
        var claimed = new Claimed(job, 1);
        tables.transactions.onCommit(() -> claimListeners.forEach(listener -> listener.accept(claimed)));
    }

    private void insert(JobRow row) {
        tables.transactions.requireTenantOrAcross(row.job().tenant());
        tables.tenants.require(row.job().tenant());
        tables.jobs.insert(row.job().id(), row);
    }

    @Override
    public List<Claimed> claim(int limit) {
        return tables.transactions.acrossTenants(() -> claimDue(limit));
    }

    private List<Claimed> claimDue(int limit) {
        var taken = new ArrayList<Claimed>();
        for (var row : rows().sorted(OLDEST_FIRST).toList()) {
            if (taken.size() < limit && row.isDue(clock.instant()) && isFirstOfItsLane(row)) {
                var claimed = row.claimed(leaseEnd());
                tables.jobs.update(row.job().id(), claimed);
                taken.add(new Claimed(row.job(), claimed.attempts()));
            }
        }
        return List.copyOf(taken);
    }

    private boolean isFirstOfItsLane(JobRow row) {
        return row.job().orderingKey().stream()
                .noneMatch(orderingKey -> rows().filter(JobRow::isUnfinished)
                        .flatMap(other -> other.job().orderingKey().stream())
                        .anyMatch(other ->
                                other.id().equals(orderingKey.id()) && other.position() < orderingKey.position()));
    }

    @Override
    public Set<UUID> renew(Collection<Claimed> jobs) {
        return tables.transactions.acrossTenants(() -> {
            var held = jobs.stream().flatMap(this::held).toList();
            held.forEach(row -> update(row.renewed(leaseEnd())));
            return held.stream().map(row -> row.job().id()).collect(Collectors.toUnmodifiableSet());
        });
    }

    @Override
    public void finish(Collection<Claimed> jobs) {
        tables.transactions.runAcrossTenants(() -> jobs.stream()
                .flatMap(this::held)
                .toList()
                .forEach(row -> tables.jobs.remove(row.job().id())));
    }

    @Override
    public void retry(Claimed claimed, Instant runAt, String error) {
        tables.transactions.runAcrossTenants(() -> held(claimed).forEach(row -> update(row.at(runAt))));
    }

    @Override
    public void moveToDeadLetter(Claimed claimed, String error) {
        tables.transactions.runAcrossTenants(() ->
                held(claimed).forEach(row -> update(row.parked(error, clock.instant()))));
    }

    /** A node whose lease ran out no longer has a say in the job. */
    private Stream<JobRow> held(Claimed claimed) {
        return tables.jobs.find(claimed.job().id()).filter(row -> row.isInHandsOf(claimed.attempt())).stream();
    }

    @Override
    public void releaseAll() {
        tables.transactions.runAcrossTenants(() -> rows().filter(row -> row.state() instanceof JobRow.State.Claimed)
                .forEach(row -> update(row.released())));
    }

    @Override
    public List<DeadJob> deadJobs(int limit) {
        return tables.transactions.acrossTenants(() -> rows().flatMap(InMemoryJobQueue::parked)
                .sorted(Comparator.comparing(DeadJob::diedAt).reversed())
                .limit(limit)
                .toList());
    }

    private static Stream<DeadJob> parked(JobRow row) {
        return row.state() instanceof JobRow.State.Parked(String error, Instant at)
                ? Stream.of(new DeadJob(row.job(), row.attempts(), error, at))
                : Stream.empty();
    }

    @Override
    public Subscription onClaimed(Consumer<Claimed> listener) {
        claimListeners.add(listener);
        return () -> claimListeners.remove(listener);
    }

    @Override
    public Subscription onAdded(Runnable listener) {
        addListeners.add(listener);
        return () -> addListeners.remove(listener);
    }

    private Stream<JobRow> rows() {
        return tables.jobs.all();
    }

    private void update(JobRow row) {
        tables.jobs.update(row.job().id(), row);
    }

    private Instant leaseEnd() {
        return clock.instant().plus(LEASE);
    }
}
