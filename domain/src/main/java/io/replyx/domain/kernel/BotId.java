package io.replyx.domain.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A bot by which an assistant is reached in a messenger. */
public record BotId(UUID value) {
    public BotId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
