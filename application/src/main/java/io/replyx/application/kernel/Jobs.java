package io.replyx.application.kernel;

/** Where use cases leave work for later. */
public interface Jobs {
    /** Stores a job in the open transaction; it may start the moment that commits, and not before. */
    void add(Job job);

    /**
     * Like {@link #add}, for a job whose lane is known to be free: if somebody listens for it, this node takes it at once,
     * without a look at the queue.
     */
    void addAndClaim(Job job);
}
