package io.replyx.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

public record DocumentId(UUID value) {
    public DocumentId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
