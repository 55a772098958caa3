package io.replyx.domain.identity;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One login on one device; its refresh tokens form a family. */
public record SessionId(UUID value) {
    public SessionId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
