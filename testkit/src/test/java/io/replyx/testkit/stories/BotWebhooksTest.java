package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.AcceptUpdate;
import io.replyx.application.bots.BotsApi;
import io.replyx.application.bots.ChangeBotState;
import io.replyx.application.bots.ChangeBotState.Action;
import io.replyx.application.bots.UpdateBot;
import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Patch;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.kernel.BotId;
import io.replyx.testkit.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By what a bot knows that it is Telegram who calls. */
final class BotWebhooksTest {
    private final World world = World.begin();
    private final BotsApi bots = world.replyx().bots();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);

    private void turn(Bot bot, Action action) {
        var _ = bots.changeBotState().handle(owner, new ChangeBotState.Command(bot.id(), action));
    }

    private String secretOf(Bot bot) {
        return world.replyx()
                .botRuntime()
                .load(new BotRegistry.StartedBot(bot.tenant(), bot.id(), bot.version()))
                .orElseThrow()
                .webhookSecret();
    }

    private AcceptUpdate.Accepted accept(BotId bot, String secret, String json) {
        return bots.acceptUpdate().handle(new Actor.Guest(), new AcceptUpdate.Command(bot, secret, () -> json));
    }

    @Test
    void an_update_is_taken_from_telegram_and_from_nobody_else() {
        var bot = world.bots().bot(owner, assistant);
        var secret = secretOf(bot);
        var other = world.bots().bot(owner, assistant);

        assertRefused(BotRefusal.WRONG_SECRET, () -> accept(bot.id(), "", "5 42 hi"));
        assertRefused(BotRefusal.WRONG_SECRET, () -> accept(other.id(), secret, "5 42 hi"));
        assertRefused(BotRefusal.UNKNOWN_BOT, () -> accept(new BotId(new UUID(1, 1)), secret, "5 42 hi"));
        assertRefused(BotRefusal.BAD_UPDATE, () -> accept(bot.id(), secret, "nonsense"));
        assertThat(accept(bot.id(), secret, "5 42 hi").repeated()).isFalse();
        assertThat(accept(bot.id(), secret, "5 42 hi").repeated()).isTrue();
        assertThat(world.replyx().botRuntime().pending(List.of(bot.id()), 10)).hasSize(1);
    }

    @Test
    void a_restart_changes_by_what_telegram_is_known_and_the_old_secret_is_good_no_more() {
        var bot = world.bots().bot(owner, assistant);
        var old = secretOf(bot);
        accept(bot.id(), old, "5 42 hi");

        turn(bot, Action.RESTART);

        assertRefused(BotRefusal.WRONG_SECRET, () -> accept(bot.id(), old, "6 42 still me"));
        assertThat(accept(bot.id(), secretOf(bot), "6 42 still me").repeated()).isFalse();
        assertThat(accept(bot.id(), secretOf(bot), "5 42 hi").repeated()).isTrue();
    }

    @Test
    void a_stop_and_a_start_keep_the_secret_so_that_what_comes_meanwhile_is_stored() {
        var bot = world.bots().bot(owner, assistant);
        var secret = secretOf(bot);

        turn(bot, Action.STOP);

        assertThat(accept(bot.id(), secret, "5 42 anybody?").repeated()).isFalse();
        turn(bot, Action.START);
        assertThat(secretOf(bot)).isEqualTo(secret);
    }

    @Test
    void an_account_that_the_bot_gave_up_brings_nothing_any_more() {
        var bot = world.bots().bot(owner, assistant);
        var old = secretOf(bot);
        var next = Patch.to(world.bots().token());

        bots.updateBot().handle(owner, new UpdateBot.Command(bot.id(), Patch.keep(), next, Patch.keep()));

        assertRefused(BotRefusal.WRONG_SECRET, () -> accept(bot.id(), old, "5 42 hi"));
        assertThat(accept(bot.id(), secretOf(bot), "5 42 hi").repeated()).isFalse();
    }
}
