package io.replyx.application.kernel;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The core's clock, cut to microseconds: databases keep no more, and what is read back must equal what was stored. */
public final class MicrosecondClock implements InstantSource {
    private final InstantSource source;

    public MicrosecondClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
