package io.replyx.http;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads bring about. */
final class AsyncAssertions {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private AsyncAssertions() {}

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never happened");
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }
}
