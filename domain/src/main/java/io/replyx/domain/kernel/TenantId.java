package io.replyx.domain.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A workspace: the owner of assistants, knowledge, dialogs and money. Nothing is shared between two of them. */
public record TenantId(UUID value) {
    public TenantId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
