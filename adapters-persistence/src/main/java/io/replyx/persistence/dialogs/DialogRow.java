package io.replyx.persistence.dialogs;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogStatus;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.ChatId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.persistence.kernel.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "dialog")
@NullUnmarked
class DialogRow {
    @EmbeddedId
    TenantKey key;

    @Column(name = "assistant_id")
    UUID assistant;

    @Column(name = "site_id")
    UUID site;

    @Column(name = "visitor_id")
    UUID visitor;

    @Column(name = "bot_id")
    UUID bot;

    @Column(name = "chat_id")
    Long chat;

    @Column(name = "customer_external_id")
    String customerExternalId;

    @Column(name = "customer_name")
    String customerName;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    Map<String, String> metadata;

    String status;

    @Column(name = "last_seq")
    long lastSeq;

    @Column(name = "pending_replies")
    int pendingReplies;

    @Column(name = "created_at")
    Instant createdAt;

    static DialogRow of(Dialog dialog) {
        var row = new DialogRow();
        row.key = new TenantKey(dialog.tenant().value(), dialog.id().value());
        row.assistant = dialog.assistant().value();
        row.come(dialog.channel());
        row.customerExternalId = dialog.customer().externalId().orElse(null);
        row.customerName = dialog.customer().name().orElse(null);
        row.metadata = dialog.metadata().entries();
        row.status = dialog.status().name();
        row.lastSeq = dialog.lastSeq();
        row.pendingReplies = dialog.pendingReplies();
        row.createdAt = dialog.createdAt();
        return row;
    }

    Dialog toDialog() {
        return new Dialog(
                new DialogId(key.id()),
                new TenantId(key.tenant()),
                new Dialog.Content(
                        new AssistantId(assistant),
                        channel(),
                        new Customer(Optional.ofNullable(customerExternalId), Optional.ofNullable(customerName)),
                        new Metadata(metadata)),
                new Dialog.Progress(DialogStatus.valueOf(status), lastSeq, pendingReplies),
                createdAt);
    }

    private void come(Channel channel) {
        switch (channel) {
            case Channel.Api _ -> {}
            case Channel.Site(var from, var by) -> {
                site = from.value();
                visitor = by.value();
            }
            case Channel.Telegram(var to, var in) -> {
                bot = to.value();
                chat = in.value();
            }
        }
    }

    private Channel channel() {
        if (bot != null) {
            return new Channel.Telegram(new BotId(bot), new ChatId(chat));
        }
        return visitor == null ? Channel.API : new Channel.Site(new SiteId(site), new VisitorId(visitor));
    }
}
