package io.replyx.domain.dialogs;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

public record MessageId(UUID value) {
    public MessageId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
