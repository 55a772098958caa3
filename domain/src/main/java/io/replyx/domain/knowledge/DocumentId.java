package io.replyx.domain.knowledge;

import io.replyx.domain.kernel.Id;
import java.util.UUID;

public record DocumentId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
