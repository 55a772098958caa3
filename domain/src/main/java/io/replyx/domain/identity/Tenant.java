package io.replyx.domain.identity;

import io.replyx.domain.kernel.TenantId;
import java.time.Instant;

/** A workspace. */
public record Tenant(TenantId id, TenantName name, Instant createdAt) {}
