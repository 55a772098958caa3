package io.replyx.domain.bots;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.EncryptedSecret;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * A Telegram bot that speaks for one of the tenant's assistants.
 *
 * @param updateMode the installation's own choice when empty
 * @param started whether it is meant to run; what it really does is its {@link BotStatus}
 * @param version grows with every change; whoever runs the bot begins anew then
 */
public record Bot(
        BotId id,
        TenantId tenant,
        AssistantId assistant,
        BotAccount account,
        BotSecrets secrets,
        Optional<UpdateMode> updateMode,
        boolean started,
        Instant createdAt,
        long version) {

    public static Bot create(
            BotId id,
            TenantId tenant,
            AssistantId assistant,
            BotAccount account,
            BotSecrets secrets,
            Optional<UpdateMode> intake,
            Instant now) {
        return new Bot(id, tenant, assistant, account, secrets, intake, true, now, 0);
    }

    public Bot withAssistant(AssistantId next) {
        return new Bot(id, tenant, next, account, secrets, updateMode, started, createdAt, version);
    }

    public Bot withUpdateMode(Optional<UpdateMode> next) {
        return new Bot(id, tenant, assistant, account, secrets, next, started, createdAt, version);
    }

    /**
     * A new token of the same account, or another account altogether.
     *
     * @param renewed both of them: an account that is given up knows the webhook's secret, and Telegram calls on for it
     */
    public Bot withAccount(BotAccount next, BotSecrets renewed) {
        return new Bot(id, tenant, assistant, next, renewed, updateMode, started, createdAt, version);
    }

    /** Who calls its webhook must know another secret from now on. */
    public Bot rotateWebhookSecret(EncryptedSecret next) {
        var renewed = new BotSecrets(secrets.token(), next);
        return new Bot(id, tenant, assistant, account, renewed, updateMode, started, createdAt, version);
    }

    public Bot start() {
        return with(true);
    }

    public Bot stop() {
        return with(false);
    }

    private Bot with(boolean next) {
        return new Bot(id, tenant, assistant, account, secrets, updateMode, next, createdAt, version);
    }
}
