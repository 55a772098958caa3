package io.replyx.domain.bots;

import java.time.Duration;
import java.time.Instant;

/** Why something was not said, and what becomes of it. */
public sealed interface SendFailure {
    Duration FIRST_REST = Duration.ofSeconds(1);
    Duration LONGEST_REST = Duration.ofMinutes(1);

    /** A day of trying once a minute. */
    int MOST_ATTEMPTS = 1_440;

    /** Too much at once: all of the bot's messages wait exactly so long. */
    record Throttled(Duration retryAfter) implements SendFailure {}

    /** It may not write there any more. */
    record NotAllowed(String reason) implements SendFailure {}

    /** It was asked for wrongly, and would be again. */
    record Refused(String reason) implements SendFailure {}

    /** It did not arrive. */
    record Failed(String reason) implements SendFailure {}

    /** Nobody knows whether it arrived. */
    record Unknown(String reason) implements SendFailure {}

    /** What becomes of the delivery. */
    sealed interface RetryDecision {
        record Retry(Delivery delivery) implements RetryDecision {}

        record GiveUp(Delivery delivery, String reason) implements RetryDecision {}
    }

    default RetryDecision fate(Delivery delivery, Instant now) {
        return switch (this) {
            case Throttled _ -> new RetryDecision.Retry(delivery);
            case NotAllowed(var reason) -> new RetryDecision.GiveUp(delivery, reason);
            case Refused(var reason) -> new RetryDecision.GiveUp(delivery, reason);
            case Failed(var reason) -> failed(delivery, reason, now);
            case Unknown(var reason) -> unknown(delivery, reason, now);
        };
    }

    private static RetryDecision failed(Delivery delivery, String reason, Instant now) {
        var next = delivery.progress().failed(now.plus(rest(delivery.progress().attempts())));
        return next.attempts() >= MOST_ATTEMPTS
                ? new RetryDecision.GiveUp(delivery, reason)
                : new RetryDecision.Retry(delivery.with(next));
    }

    private static RetryDecision unknown(Delivery delivery, String reason, Instant now) {
        var next = delivery.progress().unknown(now.plus(rest(delivery.progress().attempts())));
        return next.retriesExhausted()
                ? new RetryDecision.GiveUp(delivery.with(next), "nobody knows whether it arrived: " + reason)
                : new RetryDecision.Retry(delivery.with(next));
    }

    private static Duration rest(int failuresBefore) {
        var rest = FIRST_REST.multipliedBy(1L << Math.min(failuresBefore, 10));
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }
}
