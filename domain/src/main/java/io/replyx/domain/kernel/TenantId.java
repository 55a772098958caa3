package io.replyx.domain.kernel;

import java.util.UUID;

/** A workspace: the owner of assistants, knowledge, dialogs and money. Nothing is shared between two of them. */
public record TenantId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
