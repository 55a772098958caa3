package io.replyx.domain.bots;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.domain.kernel.TenantAggregate;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * A Telegram bot that speaks for one of the tenant's assistants.
 *
 * @param started whether it is meant to run; what it really does is its {@link BotStatus}
 * @param version grows with every change; whoever runs the bot begins anew then
 */
public record Bot(
        BotId id,
        TenantId tenant,
        Content content,
        BotSecrets secrets,
        boolean started,
        Instant createdAt,
        long version)
        implements TenantAggregate<BotId> {

    /** @param updateMode the installation's own choice when empty */
    public record Content(AssistantId assistant, BotAccount account, Optional<UpdateMode> updateMode) {}

    public static Bot create(
            BotId id,
            TenantId tenant,
            AssistantId assistant,
            BotAccount account,
            BotSecrets secrets,
            Optional<UpdateMode> updateMode,
            Instant now) {
        return new Bot(id, tenant, new Content(assistant, account, updateMode), secrets, true, now, 0);
    }

    public AssistantId assistant() {
        return content.assistant();
    }

    public BotAccount account() {
        return content.account();
    }

    public Optional<UpdateMode> updateMode() {
        return content.updateMode();
    }

    public Bot withAssistant(AssistantId next) {
        return with(new Content(next, account(), updateMode()), secrets);
    }

    public Bot withUpdateMode(Optional<UpdateMode> next) {
        return with(new Content(assistant(), account(), next), secrets);
    }

    /**
     * A new token of the same account, or another account altogether.
     *
     * @param renewed both of them: an account that is given up knows the webhook's secret, and Telegram calls on for it
     */
    public Bot withAccount(BotAccount next, BotSecrets renewed) {
        return with(new Content(assistant(), next, updateMode()), renewed);
    }

    /** Who calls its webhook must know another secret from now on. */
    public Bot rotateWebhookSecret(EncryptedSecret next) {
        return with(content, new BotSecrets(secrets.token(), next));
    }

    public Bot start() {
        return with(true);
    }

    public Bot stop() {
        return with(false);
    }

    private Bot with(Content nextContent, BotSecrets nextSecrets) {
        return new Bot(id, tenant, nextContent, nextSecrets, started, createdAt, version);
    }

    private Bot with(boolean nextStarted) {
        return new Bot(id, tenant, content, secrets, nextStarted, createdAt, version);
    }
}
