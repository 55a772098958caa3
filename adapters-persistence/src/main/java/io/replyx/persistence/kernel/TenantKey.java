package io.replyx.persistence.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The primary key of a tenant's row. */
@Embeddable
public record TenantKey(
        @Column(name = "tenant_id") UUID tenant,
        @Column(name = "id") UUID id) {}
