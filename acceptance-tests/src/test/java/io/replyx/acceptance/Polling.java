package io.replyx.acceptance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other processes bring about, and never longer than it was told. */
public final class Polling {
    private static final Duration STEP = Duration.ofMillis(4);

    private Polling() {}

    /** @param what the end of the sentence "it did not come true that ..." */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        value(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** The first value that the source comes up with. */
    public static <T> T value(String what, Duration limit, Supplier<Optional<T>> source) {
        long end = System.nanoTime() + limit.toNanos();
        var found = source.get();
        while (found.isEmpty()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("within " + limit.toMillis() + " ms it did not come true that " + what);
            }
            pause(STEP);
            found = source.get();
        }
        return found.get();
    }

    /** For a client that comes again after a while; not for guessing how long something takes. */
    public static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
