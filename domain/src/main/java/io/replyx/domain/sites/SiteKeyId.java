package io.replyx.domain.sites;

import io.replyx.domain.kernel.Id;
import java.util.UUID;

/** One key of a site; a new one takes its place when it is rotated. */
public record SiteKeyId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
