package io.replyx.domain.kernel;

import java.util.UUID;

/** One conversation. */
public record DialogId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
