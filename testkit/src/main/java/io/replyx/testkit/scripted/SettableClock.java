package io.replyx.testkit.scripted;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to go on. */
public final class SettableClock implements InstantSource {
    /** Microseconds that are not zero: a store that cuts them off is found out. */
    public static final Instant START = Instant.parse("2026-03-02T09:00:00.123456Z");

    private final AtomicReference<Instant> now;

    public SettableClock() {
        this(START);
    }

    public SettableClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** @return the time it is now */
    public Instant advance(Duration duration) {
        return now.updateAndGet(before -> before.plus(duration));
    }
}
