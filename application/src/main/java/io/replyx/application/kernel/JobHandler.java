package io.replyx.application.kernel;

import java.time.Duration;

/** Does one kind of job. */
public interface JobHandler {
    /** The {@link Job#kind()} that this handler does. */
    String kind();

    /** Tries before the job is parked. */
    default int maxAttempts() {
        return 8;
    }

    /** Jobs of this kind that one process does at the same time; fewer for those that take much memory. */
    default int maxConcurrency() {
        return Integer.MAX_VALUE;
    }

    /** How long to wait after the given failed attempt: 1 s, 2 s, 4 s ... up to a minute unless overridden. */
    default Duration backoff(int attempt) {
        return Duration.ofSeconds(Math.min(60, 1L << Math.min(attempt - 1, 6)));
    }

    /** Does the job, outside any transaction. Throwing means: try again later. */
    void run(JobQueue.Claimed job);

    /** Called before the job is parked, to leave a visible trace with those who wait for it. */
    default void onExhausted(Job job) {}
}
