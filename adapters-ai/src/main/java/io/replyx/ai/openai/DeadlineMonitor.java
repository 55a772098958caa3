package io.replyx.ai.openai;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks after all calls that run, time and again, on one thread: a timer for each would wake a thread at every call, and the
 * answers come quicker than that. Rests when there has been nothing to look after for a while.
 */
final class DeadlineMonitor {
    static final DeadlineMonitor ALL = new DeadlineMonitor();

    /** How late a missed deadline may be noticed. */
    private static final Duration STEP = Duration.ofMillis(20);

    private static final int STEPS_BEFORE_REST = 50;

    private final Set<CallDeadline> watched = ConcurrentHashMap.newKeySet();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("ai-deadlines").unstarted(this::walk);
    private volatile boolean resting;

    private DeadlineMonitor() {
        thread.start();
    }

    void add(CallDeadline callDeadline) {
        watched.add(callDeadline);
        if (resting) {
            LockSupport.unpark(thread);
        }
    }

    void remove(CallDeadline callDeadline) {
        watched.remove(callDeadline);
    }

    private void walk() {
        int idle = 0;
        while (true) {
            LockSupport.parkNanos(this, STEP.toNanos());
            look();
            idle = watched.isEmpty() ? idle + 1 : 0;
            if (idle > STEPS_BEFORE_REST) {
                rest();
            }
        }
    }

    private void look() {
        long now = System.nanoTime();
        for (var each : watched) {
            try {
                each.look(now);
            } catch (RuntimeException _) {
                // A call that cannot be stopped; the others are looked after all the same.
            }
        }
    }

    private void rest() {
        resting = true;
        while (watched.isEmpty()) {
            LockSupport.park(this);
        }
        resting = false;
    }
}
