package io.replyx.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

public record ChunkId(UUID value) {
    public ChunkId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
