package io.replyx.domain.billing;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Names the money set aside for one answer; the same as the id of the message that is answered. */
public record HoldId(UUID value) {
    public HoldId {
        requireNonNull(value);
    }
}
