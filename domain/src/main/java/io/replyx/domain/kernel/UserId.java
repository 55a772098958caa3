package io.replyx.domain.kernel;

import java.util.UUID;

/** A person who logs in. A customer who writes in a widget is nobody's user. */
public record UserId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
