package io.replyx.testkit.provider;

import java.time.Duration;

/** A number that grows and shrinks and can be waited for. */
public final class AwaitableCounter {
    private int value;

    AwaitableCounter() {}

    synchronized void add(int difference) {
        value += difference;
        notifyAll();
    }

    public synchronized int value() {
        return value;
    }

    /** Waits until the number has been reached; throws when that takes too long. */
    public synchronized void await(int wanted, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (value < wanted) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IllegalStateException("after " + patience + " there are " + value + ", not " + wanted);
            }
            wait(left);
        }
    }
}
