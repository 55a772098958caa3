package io.replyx.domain.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A place on the web where a tenant's customers may write. */
public record SiteId(UUID value) {
    public SiteId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
