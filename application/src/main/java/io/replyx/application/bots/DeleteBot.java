package io.replyx.application.bots;

import io.replyx.application.bots.port.BotGateway;
import io.replyx.application.bots.port.Bots;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.Unavailable;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.Right;

/**
 * Takes a bot out of service for good, with its token and all that waited. Its dialogs stay readable, and its account can
 * be connected again. Owners may.
 */
public final class DeleteBot implements UseCase<DeleteBot.Command, BotId> {
    private final Transactions transactions;
    private final Bots bots;
    private final BotSecretsCipher secrets;
    private final BotGateway gateway;

    public record Command(BotId id) {}

    DeleteBot(Transactions transactions, Bots bots, BotSecretsCipher secrets, BotGateway gateway) {
        this.transactions = transactions;
        this.bots = bots;
        this.secrets = secrets;
        this.gateway = gateway;
    }

    @Override
    public BotId handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_BOTS);
        var bot = transactions.inTenant(tenant, () -> {
            var found = bots.require(tenant, command.id());
            bots.remove(tenant, found.id());
            return found;
        });
        try {
            gateway.closeWebhook(secrets.token(bot));
        } catch (PermanentFailure | Unavailable _) {
            // Telegram calls in vain for a day, is told that there is no such bot, and gives up.
        }
        return bot.id();
    }
}
