package io.replyx.application.kernel;

import java.time.Duration;
import java.util.Optional;

/** A remote part cannot do its job now and may later: trying again is right. */
public final class Unavailable extends RuntimeException {
    private final transient Optional<Duration> retryAfter;

    public Unavailable(String message, Optional<Duration> retryAfter, Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    public Unavailable(String message) {
        super(message);
        this.retryAfter = Optional.empty();
    }

    /** How long the remote part asked to be left alone. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
