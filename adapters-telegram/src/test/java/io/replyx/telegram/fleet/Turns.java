package io.replyx.telegram.fleet;

import io.replyx.application.bots.SwitchBot;
import io.replyx.domain.bots.Bot;

/** What an owner does with a bot. */
final class Turns {
    private Turns() {}

    static void restart(Stage stage, Bot bot) {
        turn(stage, bot, SwitchBot.Wish.RESTART);
    }

    static void stop(Stage stage, Bot bot) {
        turn(stage, bot, SwitchBot.Wish.STOP);
    }

    static void start(Stage stage, Bot bot) {
        turn(stage, bot, SwitchBot.Wish.START);
    }

    private static void turn(Stage stage, Bot bot, SwitchBot.Wish wish) {
        var _ = stage.world.replyx().bots().switchBot().handle(stage.owner, new SwitchBot.Command(bot.id(), wish));
    }
}
