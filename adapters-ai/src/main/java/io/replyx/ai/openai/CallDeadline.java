package io.replyx.ai.openai;

import java.time.Duration;
import java.util.Optional;

/** Stops a call that misses one of its deadlines, until closed. */
final class CallDeadline implements AutoCloseable {
    private final CallTimeouts deadlines;
    private final Runnable stop;
    private final long end;
    private volatile long next;
    private volatile boolean started;
    private volatile Optional<String> missed = Optional.empty();

    private CallDeadline(CallTimeouts deadlines, Runnable stop) {
        this.deadlines = deadlines;
        this.stop = stop;
        long now = System.nanoTime();
        this.end = now + deadlines.total().toNanos();
        this.next = now + deadlines.firstByte().toNanos();
    }

    static CallDeadline start(CallTimeouts deadlines, Runnable stop) {
        var watchdog = new CallDeadline(deadlines, stop);
        DeadlineMonitor.ALL.add(watchdog);
        return watchdog;
    }

    /** Data came in. */
    void alive() {
        started = true;
        next = System.nanoTime() + deadlines.betweenChunks().toNanos();
    }

    /** Which deadline was missed, in words. */
    Optional<String> missed() {
        return missed;
    }

    @Override
    public void close() {
        DeadlineMonitor.ALL.remove(this);
    }

    /** @param now as {@link System#nanoTime} has it */
    void look(long now) {
        if (missed.isEmpty() && (next - now <= 0 || end - now <= 0)) {
            missed = Optional.of(describe(end - now <= 0));
            stop.run();
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
