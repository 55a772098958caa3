package io.replyx.domain.kernel;

import java.util.UUID;

/** A bot by which an assistant is reached in a messenger. */
public record BotId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
