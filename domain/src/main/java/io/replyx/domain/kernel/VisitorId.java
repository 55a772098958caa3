package io.replyx.domain.kernel;

import java.util.UUID;

/** Somebody who came to a site, known or not. */
public record VisitorId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
