package io.replyx.application.kernel;

import io.replyx.domain.kernel.RefusalCode;
import java.time.Duration;

/** Counts what somebody does, so that nobody does it without end. May ask another machine: not inside a transaction. */
public interface RateLimits {

    /**
     * How often something may be done. A window begins with the first time.
     *
     * @param name stable, and short enough to be told to callers
     */
    record Limit(String name, int quota, Duration window) {}

    /** What came of asking. */
    sealed interface Verdict {
        /** @param untilReset when the whole quota is there again */
        record Allowed(int remaining, Duration untilReset) implements Verdict {}

        record Exhausted(Duration untilReset) implements Verdict {}
    }

    /** Takes one from the quota that this key has under this limit, if any is left. */
    Verdict take(Limit limit, String key);

    /** The key begins anew. */
    void forget(Limit limit, String key);

    /** @throws io.replyx.domain.kernel.Refusal the given one, with the {@code seconds} to wait, when nothing is left */
    default Verdict.Allowed require(Limit limit, String key, RefusalCode exhausted) {
        return switch (take(limit, key)) {
            case Verdict.Allowed allowed -> allowed;
            case Verdict.Exhausted(var untilReset) -> throw exhausted.refusal("seconds", seconds(untilReset));
        };
    }

    /** Whole seconds to wait, as callers are told. */
    static long seconds(Duration untilReset) {
        return Math.max(1, untilReset.plusMillis(999).toSeconds());
    }
}
