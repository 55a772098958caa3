package io.replyx.domain.dialogs;

import io.replyx.domain.kernel.Id;
import java.util.UUID;

public record MessageId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
