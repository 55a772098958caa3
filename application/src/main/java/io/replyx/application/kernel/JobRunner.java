package io.replyx.application.kernel;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs claimed jobs. The host brings the threads. */
public final class JobRunner {

    /** What became of one run. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Retried(Throwable failure) implements Outcome {}

        record Parked(Throwable failure) implements Outcome {}
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

    /** Runs the job. The caller removes a job that is done, and may do so for several at once. */
    public Outcome run(JobQueue.Claimed claimed) {
        var handler = Optional.ofNullable(handlers.get(claimed.job().kind()));
        if (handler.isEmpty()) {
            return park(
                    claimed,
                    new IllegalStateException("nobody handles " + claimed.job().kind()));
        }
        if (claimed.attempt() > handler.get().maxAttempts()) {
            return giveUp(handler.get(), claimed, new IllegalStateException("its process died on every try"));
        }
        try {
            handler.get().run(claimed);
            return new Outcome.Done();
        } catch (RuntimeException failure) {
            return fail(handler.get(), claimed, failure);
        }
    }

    private Outcome fail(JobHandler handler, JobQueue.Claimed claimed, RuntimeException failure) {
        if (claimed.attempt() >= handler.maxAttempts() || failure instanceof Declined) {
            return giveUp(handler, claimed, failure);
        }
        queue.retry(claimed, clock.instant().plus(pause(handler, claimed, failure)), failure.toString());
        return new Outcome.Retried(failure);
    }

    private Duration pause(JobHandler handler, JobQueue.Claimed claimed, RuntimeException failure) {
        var wanted = handler.backoff(claimed.attempt());
        if (failure instanceof Unavailable unavailable) {
            return unavailable
                    .retryAfter()
                    .filter(after -> after.compareTo(wanted) > 0)
                    .orElse(wanted);
        }
        return wanted;
    }

    private Outcome giveUp(JobHandler handler, JobQueue.Claimed claimed, RuntimeException failure) {
        handler.giveUp(claimed.job());
        return park(claimed, failure);
    }

    private Outcome park(JobQueue.Claimed claimed, Throwable failure) {
        queue.park(claimed, failure.toString());
        return new Outcome.Parked(failure);
    }
}
