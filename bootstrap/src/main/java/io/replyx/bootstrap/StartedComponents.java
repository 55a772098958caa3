package io.replyx.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started so far; stopped the other way round, once, by whoever comes first. */
final class StartedComponents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StartedComponents.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** A part that starts while everything is being stopped is stopped too. */
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            stop(part);
            throw new IllegalStateException("the server is being stopped");
        }
        started.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            stop(started.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LOG.error("{} did not stop cleanly", part.getClass().getSimpleName(), failure);
        }
    }
}
