package io.replyx.domain.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Somebody who came to a site, known or not. */
public record VisitorId(UUID value) {
    public VisitorId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
