package io.replyx.http.dialogs;

import io.replyx.application.dialogs.LiveEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What stands between the live feed, which must never wait, and one client's writer, which often does. When the writer
 * falls too far behind, events are dropped, and it is told to read the store again.
 */
final class LiveEventBuffer {
    private static final int CAPACITY = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<LiveEvent> waiting = new ArrayDeque<>();
    private boolean missed;
    private boolean closed;

    /** What the writer has to do next. */
    sealed interface Next {
        record Send(LiveEvent event) implements Next {}

        /** Events were dropped: what is stored must be read again. */
        record Reread() implements Next {}

        /** Nothing happened for a while. */
        record Silence() implements Next {}

        record End() implements Next {}
    }

    /** Never waits for the reader. */
    void add(LiveEvent event) {
        lock.lock();
        try {
            if (waiting.size() < CAPACITY) {
                waiting.add(event);
            } else {
                missed = true;
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Whether anything waits to be sent. */
    boolean isEmpty() {
        lock.lock();
        try {
            return waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    Next next(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (waiting.isEmpty() && !missed && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return take();
        } finally {
            lock.unlock();
        }
    }

    private Next take() {
        if (closed) {
            return new Next.End();
        }
        if (waiting.isEmpty() && missed) {
            missed = false;
            return new Next.Reread();
        }
        return Optional.ofNullable(waiting.poll()).<Next>map(Next.Send::new).orElseGet(Next.Silence::new);
    }
}
