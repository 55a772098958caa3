package io.replyx.domain.assistants;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

public record AssistantId(UUID value) {
    public AssistantId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
