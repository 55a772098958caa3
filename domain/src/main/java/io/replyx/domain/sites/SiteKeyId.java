package io.replyx.domain.sites;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One key of a site; a new one takes its place when it is rotated. */
public record SiteKeyId(UUID value) {
    public SiteKeyId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
