package io.replyx.ai.openai;

import java.time.Duration;
import java.util.Optional;

/** Stops a call that misses one of its deadlines, until closed. */
final class CallDeadline implements AutoCloseable {
    private final CallTimeouts timeouts;
    private final Runnable stop;
    private final long end;
    private volatile long next;
    private volatile boolean started;
    private volatile Optional<String> missed = Optional.empty();

    private CallDeadline(CallTimeouts timeouts, Runnable stop) {
        this.timeouts = timeouts;
        this.stop = stop;
        long now = System.nanoTime();
        this.end = now + timeouts.total().toNanos();
        this.next = now + timeouts.firstByte().toNanos();
    }

    static CallDeadline start(CallTimeouts timeouts, Runnable stop) {
        var callDeadline = new CallDeadline(timeouts, stop);
        DeadlineMonitor.ALL.add(callDeadline);
        return callDeadline;
    }

    /** Data came in. */
    void alive() {
        started = true;
        next = System.nanoTime() + timeouts.betweenChunks().toNanos();
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
            return "no complete answer within " + seconds(timeouts.total());
        }
        return started
                ? "the answer stood still for " + seconds(timeouts.betweenChunks())
                : "no answer began within " + seconds(timeouts.firstByte());
    }

    private static String seconds(Duration deadline) {
        return deadline.toMillis() / 1000.0 + " s";
    }
}
