package io.replyx.application.kernel;

import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where events are kept until everybody concerned has heard of them. */
public interface Outbox {

    /** @param type the {@link EventType#name()} */
    record StoredEvent(UUID id, TenantId tenant, String type, Payload payload, Instant at) {}

    /** Takes part in the open transaction. */
    void add(StoredEvent event);

    /** Called across tenants. */
    @AcrossTenants
    Optional<StoredEvent> find(UUID id);
}
