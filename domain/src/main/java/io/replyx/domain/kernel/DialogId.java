package io.replyx.domain.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One conversation. */
public record DialogId(UUID value) {
    public DialogId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
