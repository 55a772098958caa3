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

    /** What is wanted of the bot. */
    public enum Wish {
        START,
        STOP,
        RESTART
    }

    public record Command(BotId id, Wish wish) {}

    SwitchBot(BotEditing editing) {
        this.editing = editing;
    }

    @Override
    public BotView handle(Actor actor, Command command) {
        var tenant = actor.tenantWith(Right.MANAGE_BOTS);
        return editing.edit(tenant, command.id(), bot -> changed(bot, command.wish()));
    }

    private static Bot changed(Bot bot, Wish wish) {
        return switch (wish) {
            case START -> bot.start();
            case STOP -> bot.stop();
            case RESTART -> restarted(bot);
        };
    }

    private static Bot restarted(Bot bot) {
        if (!bot.started()) {
            throw BotRefusal.BOT_STOPPED.refusal("id", bot.id());
        }
        return bot;
    }
}
