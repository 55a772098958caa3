package io.replyx.telegram.fleet;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Between what the store holds for one bot and what this process took on of it. What is new is told here, and taken on at
 * once; when that cannot be, the gap is open and must be filled from the store. Safe for many threads; filled by one.
 */
final class BackfillTracker<T> {
    private final BooleanSupplier hasRoom;
    private final Consumer<List<T>> taker;
    private final Semaphore alarm;

    /** Begins open: something was told before anybody listened. */
    private final AtomicLong opened = new AtomicLong(1);

    private volatile long filled;

    /** @param alarm gets a permit each time it opens */
    BackfillTracker(BooleanSupplier hasRoom, Consumer<List<T>> taker, Semaphore alarm) {
        this.hasRoom = hasRoom;
        this.taker = taker;
        this.alarm = alarm;
    }

    /** Something was told and not taken on. */
    void open() {
        opened.incrementAndGet();
        alarm.release();
    }

    /** @param regularly whether to look although nothing is known to be missing */
    boolean isToBeFilled(boolean regularly) {
        return (regularly || opened.get() != filled) && hasRoom.getAsBoolean();
    }

    /** How often it opened; to be asked before the store is, and told to {@link #fill}. */
    long opened() {
        return opened.get();
    }

    /** @param whole whether the store has no more */
    void fill(long openedBefore, List<T> found, boolean whole) {
        taker.accept(found);
        if (whole) {
            filled = openedBefore;
        }
    }
}
