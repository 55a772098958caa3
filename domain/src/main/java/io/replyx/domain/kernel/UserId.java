package io.replyx.domain.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A person who logs in. A customer who writes in a widget is nobody's user. */
public record UserId(UUID value) {
    public UserId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
