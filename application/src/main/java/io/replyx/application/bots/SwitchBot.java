package io.replyx.application.bots;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.Right;

/** Starts a bot, stops it, or has it begin anew. What it was told before it stopped is not lost. Owners may. */
public final class SwitchBot implements UseCase<SwitchBot.Command, BotView> {
    private final BotEditing editing;
    private final BotSecretBox secrets;

    /** What is wanted of the bot. */
    public enum Wish {
        START,
        STOP,
        /**
         * Also with a new webhook secret. The old one is refused at once: what Telegram brings with it meanwhile it brings again,
         * until it is told the new one.
         */
        RESTART
    }

    public record Command(BotId id, Wish wish) {}

    SwitchBot(BotEditing editing, BotSecretBox secrets) {
        this.editing = editing;
        this.secrets = secrets;
    }

    @Override
    public BotView handle(Actor actor, Command command) {
        var tenant = actor.tenantWith(Right.MANAGE_BOTS);
        return editing.edit(tenant, command.id(), bot -> changed(bot, command.wish()));
    }

    private Bot changed(Bot bot, Wish wish) {
        return switch (wish) {
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
