package io.replyx.telegram.outbound;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;

/** Goes off once at the earliest moment it was set for. */
final class EarliestTimer {
    private final TimerScheduler timers;
    private final Runnable action;
    private Optional<Setting> set = Optional.empty();

    private record Setting(long at, ScheduledFuture<?> future) {}

    EarliestTimer(TimerScheduler timers, Runnable action) {
        this.timers = timers;
        this.action = action;
    }

    /** @param nanos from now */
    synchronized void in(long nanos) {
        long at = System.nanoTime() + nanos;
        if (set.isPresent() && set.get().at() - at <= 0) {
            return;
        }
        cancel();
        try {
            set = Optional.of(new Setting(at, timers.in(nanos, this::ring)));
        } catch (RejectedExecutionException closed) {
            if (!timers.isClosed()) {
                throw closed;
            }
        }
    }

    synchronized void cancel() {
        set.ifPresent(setting -> setting.future().cancel(false));
        set = Optional.empty();
    }

    private void ring() {
        synchronized (this) {
            set = Optional.empty();
        }
        action.run();
    }
}
