package io.replyx.application.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The workers' side of the queue. A claimed job is leased: whoever holds it renews the lease, and when they vanish
 * another node takes it over. So a job is done at least once, and handlers tolerate a repeat.
 */
@AcrossTenants
public interface JobQueue {

    /**
     * A job in the hands of this node.
     *
     * @param attempt 1 for the first try
     */
    record Claimed(Job job, int attempt) {}

    /** A job that was given up after too many tries. */
    record DeadJob(Job job, int attempts, String error, Instant diedAt) {}

    /** How long a claim holds without being renewed. */
    Duration LEASE = Duration.ofSeconds(15);

    /**
     * Takes up to {@code limit} jobs that are due: queued ones whose time has come and claimed ones whose lease ran out,
     * oldest first, but never one whose lane holds an earlier unfinished job. No two callers get the same job.
     */
    List<Claimed> claim(int limit);

    /** Keeps the leases of jobs that are still being worked on. Gives the ids of those that are still this node's. */
    Set<UUID> renew(Collection<Claimed> jobs);

    /** Removes jobs that are done. Whoever lost a job's lease to another has no say in it any more, here and below. */
    void finish(Collection<Claimed> jobs);

    /** Puts a job back, to be tried again at {@code runAt}. */
    void retry(Claimed job, Instant runAt, String error);

    /** Gives a job up, visibly; it no longer holds up its lane. */
    void moveToDeadLetter(Claimed job, String error);

    /** Puts every claimed job back at once. Only for a node that knows itself to be alone, at its start. */
    void releaseAll();

    /** The jobs that were given up, newest first. */
    List<DeadJob> deadJobs(int limit);

    /**
     * Hears of each job that {@link Jobs#addAndClaim} took for this node, right after its transaction committed. As long
     * as nobody listens, nothing is taken, and such jobs wait in the queue like any other. A listener has to be quick: it is
     * called on the thread that committed, which others wait for.
     */
    Subscription onClaimed(Consumer<Claimed> listener);

    /** Hears, right after the commit, that some job was added; a reason to {@link #claim} sooner. */
    Subscription onAdded(Runnable listener);
}
