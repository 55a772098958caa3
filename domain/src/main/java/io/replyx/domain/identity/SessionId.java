package io.replyx.domain.identity;

import io.replyx.domain.kernel.Id;
import java.util.UUID;

/** One login on one device; its refresh tokens form a family. */
public record SessionId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
