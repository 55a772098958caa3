package io.replyx.domain.dialogs;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

public record DialogId(UUID value) {
    public DialogId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
