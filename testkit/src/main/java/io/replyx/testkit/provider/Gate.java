package io.replyx.testkit.provider;

import io.replyx.testkit.http.HttpConnection;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A place where answers are held until they are let go or their caller has gone. Opened once, it stays open. */
public final class Gate {
    private static final int POLL_MILLIS = 20;

    private final CountDownLatch open = new CountDownLatch(1);
    private final AwaitableCounter held = new AwaitableCounter();

    Gate() {}

    static Gate opened() {
        var gate = new Gate();
        gate.release();
        return gate;
    }

    /** Those that stand before the gate now. */
    public AwaitableCounter held() {
        return held;
    }

    public void release() {
        open.countDown();
    }

    boolean isClosed() {
        return open.getCount() > 0;
    }

    void pass(HttpConnection connection) throws IOException {
        if (!isClosed()) {
            return;
        }
        held.add(1);
        try {
            while (!open.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                connection.requireCaller();
            }
        } catch (InterruptedException interrupted) {
            throw (IOException) new InterruptedIOException("interrupted at a gate").initCause(interrupted);
        } finally {
            held.add(-1);
        }
    }
}
