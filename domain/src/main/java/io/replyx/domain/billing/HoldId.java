package io.replyx.domain.billing;

import io.replyx.domain.kernel.Id;
import java.util.UUID;

/** Names the money set aside for one answer; the same as the id of the message that is answered. */
public record HoldId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
