package io.replyx.application.bots;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.kernel.VersionedUpdate;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.Right;

/** Starts a bot, stops it, or has it begin anew. What it was told before it stopped is not lost. Owners may. */
public final class ChangeBotState implements UseCase<ChangeBotState.Command, BotView> {
    private final VersionedUpdate<BotId, Bot> update;
    private final BotViewLoader views;
    private final BotSecretsCipher secrets;

    /** What is wanted of the bot. */
    public enum Action {
        START,
        STOP,
        /**
         * Also with a new webhook secret. The old one is refused at once: what Telegram brings with it meanwhile it brings again,
         * until it is told the new one.
         */
        RESTART
    }

    public record Command(BotId id, Action action) {}

    ChangeBotState(VersionedUpdate<BotId, Bot> update, BotViewLoader views, BotSecretsCipher secrets) {
        this.update = update;
        this.views = views;
        this.secrets = secrets;
    }

    @Override
    public BotView handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_BOTS);
        return update.apply(tenant, command.id(), bot -> changed(bot, command.action()), views::view);
    }

    private Bot changed(Bot bot, Action action) {
        return switch (action) {
            case START -> bot.start();
            case STOP -> bot.stop();
            case RESTART -> restarted(bot);
        };
    }

    private Bot restarted(Bot bot) {
        if (!bot.started()) {
            throw BotRefusal.BOT_STOPPED.refusal("id", bot.id());
        }
        return bot.rotateWebhookSecret(secrets.makeWebhook(bot.id()));
    }
}
