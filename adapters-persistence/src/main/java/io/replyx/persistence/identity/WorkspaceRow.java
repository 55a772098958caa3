package io.replyx.persistence.identity;

import io.replyx.domain.identity.Tenant;
import io.replyx.domain.identity.TenantName;
import io.replyx.domain.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "tenant")
@NullUnmarked
class WorkspaceRow {
    @Id
    UUID id;

    String name;

    @Column(name = "created_at")
    Instant createdAt;

    static WorkspaceRow of(Tenant tenant) {
        var row = new WorkspaceRow();
        row.id = tenant.id().value();
        row.name = tenant.name().value();
        row.createdAt = tenant.createdAt();
        return row;
    }

    Tenant toTenant() {
        return new Tenant(new TenantId(id), new TenantName(name), createdAt);
    }
}
