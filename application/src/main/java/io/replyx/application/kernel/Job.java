package io.replyx.application.kernel;

import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Work that must be done, whatever happens to the process that promised it.
 *
 * @param kind names the handler; stable, it is stored
 * @param lane jobs of one lane are done one after the other, in the order of their ids
 */
public record Job(UUID id, String kind, TenantId tenant, Optional<UUID> lane, Payload payload, Instant runAt) {}
