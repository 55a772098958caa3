package io.replyx.telegram.fleet;

import io.replyx.application.bots.ChangeBotState;
import io.replyx.domain.bots.Bot;

/** What an owner does with a bot. */
final class OwnerActions {
    private OwnerActions() {}

    static void restart(Stage stage, Bot bot) {
        turn(stage, bot, ChangeBotState.Action.RESTART);
    }

    static void stop(Stage stage, Bot bot) {
        turn(stage, bot, ChangeBotState.Action.STOP);
    }

    static void start(Stage stage, Bot bot) {
        turn(stage, bot, ChangeBotState.Action.START);
    }

    private static void turn(Stage stage, Bot bot, ChangeBotState.Action action) {
        var _ = stage.world
                .replyx()
                .bots()
                .changeBotState()
                .handle(stage.owner, new ChangeBotState.Command(bot.id(), action));
    }
}
