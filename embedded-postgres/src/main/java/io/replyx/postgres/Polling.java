package io.replyx.postgres;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what sends no signal: other processes and the files they write. */
final class Polling {
    private static final Duration STEP = Duration.ofMillis(10);

    private Polling() {}

    /** Whether the condition came true in time. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    static PostgresUnavailable interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new PostgresUnavailable("Interrupted while waiting for PostgreSQL; start again.", cause);
    }
}
