package io.replyx.persistence.dialogs;

import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.MessageRole;
import io.replyx.domain.dialogs.MessageStatus;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "message")
@NullUnmarked
class MessageRow {
    @EmbeddedId
    TenantKey key;

    @Column(name = "dialog_id")
    UUID dialog;

    long seq;
    String role;
    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<CitationColumn> citations;

    String status;

    @Column(name = "client_id")
    String clientId;

    @Column(name = "reply_to")
    UUID replyTo;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    Map<String, String> metadata;

    @Column(name = "created_at")
    Instant createdAt;

    static MessageRow of(Message message) {
        var row = new MessageRow();
        row.key = new TenantKey(message.tenant().value(), message.id().value());
        row.dialog = message.dialog().value();
        row.seq = message.seq();
        row.role = message.role().name();
        row.text = message.text();
        row.citations = message.citations().stream().map(CitationColumn::of).toList();
        row.status = message.status().name();
        row.clientId = message.clientId().map(ClientMessageId::value).orElse(null);
        row.replyTo = message.replyTo().map(MessageId::value).orElse(null);
        row.metadata = message.metadata().entries();
        row.createdAt = message.createdAt();
        return row;
    }

    Message toMessage() {
        return new Message(
                new MessageId(key.id()),
                new TenantId(key.tenant()),
                new DialogId(dialog),
                seq,
                MessageRole.valueOf(role),
                text,
                citations.stream().map(CitationColumn::toCitation).toList(),
                MessageStatus.valueOf(status),
                Optional.ofNullable(clientId).map(ClientMessageId::new),
                Optional.ofNullable(replyTo).map(MessageId::new),
                new Metadata(metadata),
                createdAt);
    }
}
