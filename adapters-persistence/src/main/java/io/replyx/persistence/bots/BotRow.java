package io.replyx.persistence.bots;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotAccount;
import io.replyx.domain.bots.BotSecrets;
import io.replyx.domain.bots.UpdateMode;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.persistence.kernel.TenantRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "bot")
@NullUnmarked
class BotRow extends TenantRow<Bot> {
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

    BotRow() {}

    BotRow(Bot bot) {
        super(bot);
        this.assistant = bot.assistant().value();
        this.account = bot.account().id();
        this.username = bot.account().username();
        this.name = bot.account().name();
        this.token = bot.secrets().token().value();
        this.webhookSecret = bot.secrets().webhook().value();
        this.intake = bot.updateMode().map(UpdateMode::name).orElse(null);
        this.started = bot.started();
    }

    @Override
    protected Bot toDomain() {
        return new Bot(
                new BotId(id()),
                tenant(),
                new Bot.Content(
                        new AssistantId(assistant),
                        new BotAccount(account, username, name),
                        Optional.ofNullable(intake).map(UpdateMode::valueOf)),
                new BotSecrets(new EncryptedSecret(token), new EncryptedSecret(webhookSecret)),
                started,
                createdAt,
                version);
    }
}
