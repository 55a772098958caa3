package io.replyx.telegram.outbound;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread that wakes everybody who waits for a moment to come. What it wakes must not block. */
public final class TimerScheduler implements AutoCloseable {
    private final ScheduledExecutorService scheduler;

    public TimerScheduler() {
        var single = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("telegram-timer").factory());
        single.setRemoveOnCancelPolicy(true);
        this.scheduler = Executors.unconfigurableScheduledExecutorService(single);
    }

    /** An alarm that is set again and again; only its earliest setting counts. */
    EarliestTimer alarm(Runnable action) {
        return new EarliestTimer(this, action);
    }

    /** @param nanos from now */
    public ScheduledFuture<?> in(long nanos, Runnable action) {
        return scheduler.schedule(action, nanos, TimeUnit.NANOSECONDS);
    }

    boolean isClosed() {
        return scheduler.isShutdown();
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
