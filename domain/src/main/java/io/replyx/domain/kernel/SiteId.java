package io.replyx.domain.kernel;

import java.util.UUID;

/** A place on the web where a tenant's customers may write. */
public record SiteId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
