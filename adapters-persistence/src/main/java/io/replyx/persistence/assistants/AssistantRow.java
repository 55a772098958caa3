package io.replyx.persistence.assistants;

import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantName;
import io.replyx.persistence.kernel.TenantRow;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.OptionalInt;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "assistant")
@NullUnmarked
class AssistantRow extends TenantRow<Assistant> {
    String name;

    @Embedded
    ConfigColumns draft;

    @Column(name = "published_version")
    Integer publishedVersion;

    @Column(name = "last_version")
    int lastVersion;

    AssistantRow() {}

    AssistantRow(Assistant assistant) {
        super(assistant);
        this.name = assistant.name().value();
        this.draft = ConfigColumns.of(assistant.draft());
        this.publishedVersion =
                assistant.published().isPresent() ? assistant.published().getAsInt() : null;
        this.lastVersion = assistant.releases().last();
    }

    @Override
    protected Assistant toDomain() {
        return new Assistant(
                new AssistantId(id()),
                tenant(),
                new Assistant.Content(new AssistantName(name), draft.toConfig()),
                new Assistant.Releases(
                        publishedVersion == null ? OptionalInt.empty() : OptionalInt.of(publishedVersion), lastVersion),
                createdAt,
                version);
    }
}
