package io.replyx.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at the product's memory four times a second. */
final class MemoryWatch implements AutoCloseable {
    private static final long EVERY_MILLIS = 250;
    private static final long NONE = -1;

    private final ServerProcessUnderTest server;
    private final AtomicLong most = new AtomicLong(NONE);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    MemoryWatch(ServerProcessUnderTest server) {
        this.server = server;
        var _ = thread.scheduleAtFixedRate(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Megabytes; empty where the system does not tell. */
    OptionalLong most() {
        long seen = most.get();
        return seen == NONE ? OptionalLong.empty() : OptionalLong.of(seen);
    }

    private void look() {
        try {
            server.residentMegabytes().ifPresent(now -> most.accumulateAndGet(now, Math::max));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
