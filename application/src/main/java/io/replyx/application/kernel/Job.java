package io.replyx.application.kernel;

import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Work that must be done, whatever happens to the process that promised it.
 *
 * @param kind names the handler; stable, it is stored
 * @param orderingKey jobs of one lane are done one after the other, in the order of their positions
 */
public record Job(
        UUID id, String kind, TenantId tenant, Optional<OrderingKey> orderingKey, Payload payload, Instant runAt) {

    /** A queue within the queue, for example all replies of one dialog. */
    public record OrderingKey(UUID id, long position) {}
}
