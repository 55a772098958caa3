package io.replyx.application.kernel;

import io.replyx.domain.kernel.RefusalCode;
import java.time.Duration;

/** Counts what somebody does, so that nobody does it without end. May ask another machine: not inside a transaction. */
public interface RateLimiter {

    /**
     * How often something may be done. A window begins with the first time.
     *
     * @param name stable, and short enough to be told to callers
     */
    record Limit(String name, int quota, Duration window) {}

    /** What came of asking. */
    sealed interface Result {
        /** @param untilReset when the whole quota is there again */
        record Allowed(int remaining, Duration untilReset) implements Result {}

        record Exhausted(Duration untilReset) implements Result {}
    }

    /** Takes one from the quota that this key has under this limit, if any is left. */
    Result tryAcquire(Limit limit, String key);

    /** The key begins anew. */
    void reset(Limit limit, String key);

    /** @throws io.replyx.domain.kernel.Refusal the given one, with the {@code seconds} to wait, when nothing is left */
    default Result.Allowed require(Limit limit, String key, RefusalCode exhausted) {
        return switch (tryAcquire(limit, key)) {
            case Result.Allowed allowed -> allowed;
            case Result.Exhausted(var untilReset) -> throw exhausted.refusal("seconds", seconds(untilReset));
        };
    }

    /** Whole seconds to wait, as callers are told. */
    static long seconds(Duration untilReset) {
        return Math.max(1, untilReset.plusMillis(999).toSeconds());
    }
}
