package io.replyx.persistence.assistants;

import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantName;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "assistant")
@NullUnmarked
class AssistantRow {
    @EmbeddedId
    TenantKey key;

    String name;

    @Embedded
    ConfigColumns draft;

    @Column(name = "published_version")
    Integer publishedVersion;

    @Column(name = "last_version")
    int lastVersion;

    boolean removed;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    static AssistantRow of(Assistant assistant) {
        var row = new AssistantRow();
        row.key = new TenantKey(assistant.tenant().value(), assistant.id().value());
        row.name = assistant.name().value();
        row.draft = ConfigColumns.of(assistant.draft());
        row.publishedVersion =
                assistant.published().isPresent() ? assistant.published().getAsInt() : null;
        row.lastVersion = assistant.lastVersion();
        row.createdAt = assistant.createdAt();
        row.version = assistant.version();
        return row;
    }

    Assistant toAssistant() {
        return new Assistant(
                new AssistantId(key.id()),
                new TenantId(key.tenant()),
                new AssistantName(name),
                draft.toConfig(),
                publishedVersion == null ? OptionalInt.empty() : OptionalInt.of(publishedVersion),
                lastVersion,
                createdAt,
                version);
    }
}
