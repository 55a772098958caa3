package io.replyx.domain.assistants;

import io.replyx.domain.kernel.Id;
import java.util.UUID;

public record AssistantId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
