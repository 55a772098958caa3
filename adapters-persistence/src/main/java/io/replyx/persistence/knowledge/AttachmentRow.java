package io.replyx.persistence.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Only read, in queries over documents; {@link Attachments} writes by JDBC. */
@Entity
@Table(name = "document_assistant")
@NullUnmarked
class AttachmentRow {
    @EmbeddedId
    Key key;

    @Embeddable
    record Key(
            @Column(name = "tenant_id") UUID tenant,
            @Column(name = "assistant_id") UUID assistant,
            @Column(name = "document_id") UUID document) {}
}
