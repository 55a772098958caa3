package io.replyx.persistence.kernel;

import io.replyx.domain.kernel.TenantAggregate;
import io.replyx.domain.kernel.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The columns that every row of a {@link PostgresTenantStore} has. */
@MappedSuperclass
@NullUnmarked
public abstract class TenantRow<A extends TenantAggregate<?>> {
    @EmbeddedId
    protected TenantKey key;

    protected boolean removed;

    @Column(name = "created_at")
    protected Instant createdAt;

    @Version
    protected long version;

    /** For a row that Hibernate fills. */
    protected TenantRow() {}

    protected TenantRow(A aggregate) {
        this.key = new TenantKey(aggregate.tenant().value(), aggregate.id().value());
        this.createdAt = aggregate.createdAt();
        this.version = aggregate.version();
    }

    protected abstract A toDomain();

    protected TenantId tenant() {
        return new TenantId(key.tenant());
    }

    protected UUID id() {
        return key.id();
    }
}
