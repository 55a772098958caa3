package io.replyx.persistence.bots;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotSecrets;
import io.replyx.domain.bots.UpdateMode;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "bot")
@NullUnmarked
class BotRow {
    @EmbeddedId
    TenantKey key;

    @Column(name = "assistant_id")
    UUID assistant;

    @Column(name = "account_id")
    long account;

    String username;

    String name;

    String token;

    @Column(name = "webhook_secret")
    String webhookSecret;

    String intake;

    boolean started;

    boolean removed;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long version;

    static BotRow of(Bot bot) {
        var row = new BotRow();
        row.key = new TenantKey(bot.tenant().value(), bot.id().value());
        row.assistant = bot.assistant().value();
        row.account = bot.account().id();
        row.username = bot.account().username();
        row.name = bot.account().name();
        row.token = bot.secrets().token().value();
        row.webhookSecret = bot.secrets().webhook().value();
        row.intake = bot.updateMode().map(UpdateMode::name).orElse(null);
        row.started = bot.started();
        row.createdAt = bot.createdAt();
        row.version = bot.version();
        return row;
    }

    Bot toBot() {
        return new Bot(
                new BotId(key.id()),
                new TenantId(key.tenant()),
                new AssistantId(assistant),
                new BotAccount(account, username, name),
                new BotSecrets(new EncryptedSecret(token), new EncryptedSecret(webhookSecret)),
                Optional.ofNullable(intake).map(UpdateMode::valueOf),
                started,
                createdAt,
                version);
    }
}
