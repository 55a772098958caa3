package io.replyx.telegram.inbound;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much all bots of a process have in hand. What there is no room for stays with Telegram, which keeps it for a day:
 * memory does not grow with what customers write.
 */
public final class InboundBackpressure {
    /** Updates in memory before nobody asks for more. */
    private static final int FULL = 2_000;

    /** Updates in memory before what nobody would miss is left out. */
    private static final int BUSY = 200;

    private static final int EXTRAS_AT_ONCE = 8;

    private final AtomicInteger updates = new AtomicInteger();
    private final Semaphore extras = new Semaphore(EXTRAS_AT_ONCE);

    void add(int count) {
        updates.addAndGet(count);
    }

    /** Whether more may be asked for. */
    public boolean hasRoom() {
        return updates.get() < FULL;
    }

    /** Does it if there is nothing better to do. */
    public void extra(Runnable work) {
        if (updates.get() < BUSY && extras.tryAcquire()) {
            try {
                work.run();
            } finally {
                extras.release();
            }
        }
    }
}
