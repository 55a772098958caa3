package io.replyx.ai.openai;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Stops a call that misses one of its deadlines. Waits on a virtual thread of its own until closed. */
final class Watchdog implements AutoCloseable {
    private final Deadlines deadlines;
    private final Runnable stop;
    private final long end;
    private final Thread thread;
    private volatile long next;
    private volatile boolean started;
    private volatile boolean closed;
    private volatile Optional<String> missed = Optional.empty();

    private Watchdog(Deadlines deadlines, Runnable stop) {
        this.deadlines = deadlines;
        this.stop = stop;
        long now = System.nanoTime();
        this.end = now + deadlines.total().toNanos();
        this.next = now + deadlines.firstByte().toNanos();
        this.thread = Thread.ofVirtual().name("ai-deadline").unstarted(this::guard);
    }

    static Watchdog start(Deadlines deadlines, Runnable stop) {
        var watchdog = new Watchdog(deadlines, stop);
        watchdog.thread.start();
        return watchdog;
    }

    /** Data came in. */
    void alive() {
        boolean first = !started;
        started = true;
        next = System.nanoTime() + deadlines.betweenChunks().toNanos();
        if (first) {
            // The deadline may now be nearer than the one that is slept towards.
            LockSupport.unpark(thread);
        }
    }

    /** Which deadline was missed, in words. */
    Optional<String> missed() {
        return missed;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void guard() {
        while (!closed) {
            long now = System.nanoTime();
            long left = Math.min(next - now, end - now);
            if (left <= 0) {
                missed = Optional.of(describe(end - now <= 0));
                stop.run();
                return;
            }
            LockSupport.parkNanos(this, left);
        }
    }

    private String describe(boolean total) {
        if (total) {
            return "no complete answer within " + seconds(deadlines.total());
        }
        return started
                ? "the answer stood still for " + seconds(deadlines.betweenChunks())
                : "no answer began within " + seconds(deadlines.firstByte());
    }

    private static String seconds(Duration deadline) {
        return deadline.toMillis() / 1000.0 + " s";
    }
}
