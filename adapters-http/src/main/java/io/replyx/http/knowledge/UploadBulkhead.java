package io.replyx.http.knowledge;

import io.replyx.application.kernel.Unavailable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Each upload is held in memory as a whole, so more than a few at once wait for their turn. */
final class UploadBulkhead {
    private static final int AT_ONCE = 3;
    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** @throws Unavailable when the turn does not come */
    <T> T inTurn(Supplier<T> upload) {
        await();
        try {
            return upload.get();
        } finally {
            turns.release();
        }
    }

    private void await() {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Unavailable("too many uploads at once");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the server is stopping");
        }
    }
}
