package io.replyx.telegram.fleet;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Something that the store holds for one bot. What is new is told in this process, and taken on at once; this knows whether
 * something was told that could not be taken on, so that it must be brought from the store. Safe for many threads; brought
 * by one.
 */
final class Supply<T> {
    private final BooleanSupplier hasRoom;
    private final Consumer<List<T>> taker;
    private final Semaphore alarm;

    /** Begins with a gap: what was told before anybody listened. */
    private final AtomicLong missed = new AtomicLong(1);

    private volatile long filled;

    /** @param alarm gets a permit with everything missed */
    Supply(BooleanSupplier hasRoom, Consumer<List<T>> taker, Semaphore alarm) {
        this.hasRoom = hasRoom;
        this.taker = taker;
        this.alarm = alarm;
    }

    /** There is something that was not taken on. */
    void miss() {
        missed.incrementAndGet();
        alarm.release();
    }

    /** @param regularly whether to look although nothing is known to be missing */
    boolean wants(boolean regularly) {
        return (regularly || missed.get() != filled) && hasRoom.getAsBoolean();
    }

    /** To be asked before a look, and told to {@link #bring}. */
    long state() {
        return missed.get();
    }

    /** @param whole whether the store has no more */
    void bring(long state, List<T> found, boolean whole) {
        taker.accept(found);
        if (whole) {
            filled = state;
        }
    }
}
