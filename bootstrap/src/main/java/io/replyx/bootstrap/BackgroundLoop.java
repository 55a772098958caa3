package io.replyx.bootstrap;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One step of background work again and again. The database may be away for a while: that is logged, and the work goes on. */
final class BackgroundLoop {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Step step;
    private final AtomicBoolean end;

    /** Waits by itself when there is nothing to do. */
    @FunctionalInterface
    interface Step {
        void take() throws InterruptedException;
    }

    private BackgroundLoop(Step step, AtomicBoolean end) {
        this.step = step;
        this.end = end;
    }

    /** On a thread of its own, until the end or an interrupt. */
    static Thread start(String name, Step step, AtomicBoolean end) {
        return Thread.ofPlatform().daemon().name(name).start(new BackgroundLoop(step, end)::run);
    }

    private void run() {
        try {
            while (!end.get()) {
                takeOrPause();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeOrPause() throws InterruptedException {
        try {
            step.take();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Throwable failure) {
            if (!end.get()) {
                LOG.warn("Background work waits: {}", failure.toString());
                Thread.sleep(PAUSE);
            }
        }
    }
}
