package io.replyx.domain.kernel;

import java.time.Instant;

/** Something that belongs to one tenant and is changed as a whole. */
public interface TenantAggregate<I extends Id> {
    I id();

    TenantId tenant();

    Instant createdAt();

    /** As it was read; a store refuses to save over a newer one. 0 for one that was never stored. */
    long version();
}
