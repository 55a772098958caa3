package io.replyx.bootstrap;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many jobs run at once: few in a process that has just begun, twice as many each time that it is told to have lived on. A process
 * that dies again and again then takes few jobs along, and gets those done; a job that was taken along too often is given up.
 */
final class SlowStartLimit {
    private static final int FIRST = 32;

    private final int most;
    private final Semaphore free;
    private int all;
    private boolean closed;

    SlowStartLimit(int most) {
        this.most = most;
        this.all = Math.min(FIRST, most);
        this.free = new Semaphore(all, true);
    }

    /** Waits for one. */
    void acquire() {
        free.acquireUninterruptibly();
    }

    /** Unless others wait for one. */
    boolean tryAcquire() {
        return !isAwaited() && free.tryAcquire();
    }

    boolean isAwaited() {
        return free.hasQueuedThreads();
    }

    void release() {
        free.release();
    }

    int free() {
        return free.availablePermits();
    }

    synchronized int total() {
        return all;
    }

    synchronized void grow() {
        int more = closed ? 0 : Math.min(all, most - all);
        all += more;
        free.release(more);
    }

    /** Grows no more. @return whether all of them became free */
    boolean awaitFree(Duration patience) throws InterruptedException {
        return free.tryAcquire(close(), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized int close() {
        closed = true;
        return all;
    }
}
