package io.replyx.persistence.assistants;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantVersion;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "assistant_version")
@NullUnmarked
class AssistantVersionRow {
    @EmbeddedId
    Key key;

    @Embedded
    ConfigColumns config;

    @Column(name = "published_by")
    UUID publishedBy;

    @Column(name = "published_at")
    Instant publishedAt;

    @Embeddable
    record Key(
            @Column(name = "tenant_id") UUID tenant,
            @Column(name = "assistant_id") UUID assistant,
            @Column(name = "number") int number) {}

    static AssistantVersionRow of(AssistantVersion version) {
        var row = new AssistantVersionRow();
        row.key = new Key(version.tenant().value(), version.assistant().value(), version.number());
        row.config = ConfigColumns.of(version.config());
        row.publishedBy = version.publishedBy().value();
        row.publishedAt = version.publishedAt();
        return row;
    }

    AssistantVersion toVersion() {
        return new AssistantVersion(
                new TenantId(key.tenant()),
                new AssistantId(key.assistant()),
                key.number(),
                config.toConfig(),
                new UserId(publishedBy),
                publishedAt);
    }
}
