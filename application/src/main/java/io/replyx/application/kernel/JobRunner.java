package io.replyx.application.kernel;

import io.replyx.domain.kernel.Refusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs claimed jobs. The host brings the threads. */
public final class JobRunner {
    /** However long a remote part asks to be left alone, the job looks again after this. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** An older version of this program does not know every kind; one that does will come by. */
    private static final Duration UNKNOWN_KIND_PAUSE = Duration.ofMinutes(1);

    /** Tries to say goodbye before a job is parked without. */
    private static final int MAX_EXHAUSTED_ATTEMPTS = 3;

    /** What became of one run. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Retried(Throwable failure) implements Outcome {}

        record DeadLettered(Throwable failure) implements Outcome {}

        /** Another node has taken the job over. */
        record Lost() implements Outcome {}
    }

    private final JobQueue queue;
    private final InstantSource clock;
    private final Map<String, JobHandler> handlers;

    public JobRunner(JobQueue queue, InstantSource clock, List<? extends JobHandler> handlers) {
        this.queue = queue;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
    }

    public JobQueue queue() {
        return queue;
    }

    /** {@link JobHandler#maxConcurrency} of the kind. */
    public int maxConcurrency(String kind) {
        return Optional.ofNullable(handlers.get(kind))
                .map(JobHandler::maxConcurrency)
                .orElse(1);
    }

    /** Runs the job. The caller removes a job that is done, and may do so for several at once. */
    public Outcome run(JobQueue.Claimed claimed) {
        return Optional.ofNullable(handlers.get(claimed.job().kind()))
                .map(handler -> run(handler, claimed))
                .orElseGet(() -> retry(claimed, UNKNOWN_KIND_PAUSE, unknown(claimed)));
    }

    private Outcome run(JobHandler handler, JobQueue.Claimed claimed) {
        if (claimed.attempt() > handler.maxAttempts()) {
            return exhaust(handler, claimed, new IllegalStateException("its process died on every try"));
        }
        try {
            handler.run(claimed);
            return new Outcome.Done();
        } catch (RuntimeException failure) {
            boolean isLast = claimed.attempt() >= handler.maxAttempts() || isFinal(failure);
            return isLast
                    ? exhaust(handler, claimed, failure)
                    : retry(claimed, pause(handler, claimed, failure), failure);
        }
    }

    private static boolean isFinal(RuntimeException failure) {
        return failure instanceof PermanentFailure || failure instanceof Refusal;
    }

    private static IllegalStateException unknown(JobQueue.Claimed claimed) {
        return new IllegalStateException("nobody here handles " + claimed.job().kind());
    }

    private Duration pause(JobHandler handler, JobQueue.Claimed claimed, RuntimeException failure) {
        var own = handler.backoff(claimed.attempt());
        var asked = failure instanceof Unavailable unavailable ? unavailable.retryAfter() : Optional.<Duration>empty();
        var wanted = asked.filter(after -> after.compareTo(own) > 0).orElse(own);
        return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
    }

    private Outcome retry(JobQueue.Claimed claimed, Duration pause, RuntimeException failure) {
        queue.retry(claimed, clock.instant().plus(pause), failure.toString());
        return new Outcome.Retried(failure);
    }

    /** Only whoever still holds the job may tell those who wait for it. */
    private Outcome exhaust(JobHandler handler, JobQueue.Claimed claimed, RuntimeException failure) {
        if (!queue.renew(List.of(claimed)).contains(claimed.job().id())) {
            return new Outcome.Lost();
        }
        try {
            handler.onExhausted(claimed.job());
        } catch (RuntimeException speechless) {
            failure.addSuppressed(speechless);
            if (claimed.attempt() < handler.maxAttempts() + MAX_EXHAUSTED_ATTEMPTS) {
                return retry(claimed, handler.backoff(claimed.attempt()), failure);
            }
        }
        queue.moveToDeadLetter(claimed, failure.toString());
        return new Outcome.DeadLettered(failure);
    }
}
