package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static io.replyx.testkit.stories.TenantAttempts.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.BotView;
import io.replyx.application.bots.BotsApi;
import io.replyx.application.bots.ChangeBotState;
import io.replyx.application.bots.CreateBot;
import io.replyx.application.bots.DeleteBot;
import io.replyx.application.bots.GetBot;
import io.replyx.application.bots.ListBots;
import io.replyx.application.bots.ListFailedDeliveries;
import io.replyx.application.bots.UpdateBot;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Patch;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.testkit.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what with bots. */
final class BotRightsTest {
    private final World world = World.begin();
    private final BotsApi bots = world.replyx().bots();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);
    private final Bot bot = world.bots().bot(owner, assistant);

    /** Everything that changes this one bot. */
    private Stream<Consumer<Actor>> changes() {
        var update = new UpdateBot.Command(bot.id(), Patch.keep(), Patch.keep(), Patch.keep());
        return Stream.concat(
                Stream.of(ChangeBotState.Action.values())
                        .map(action -> attempt(bots.changeBotState(), new ChangeBotState.Command(bot.id(), action))),
                Stream.of(
                        attempt(bots.updateBot(), update), attempt(bots.deleteBot(), new DeleteBot.Command(bot.id()))));
    }

    private BotView look(Actor actor) {
        return bots.getBot().handle(actor, new GetBot.Query(bot.id()));
    }

    private List<BotView> list(Actor actor) {
        return bots.listBots()
                .handle(actor, new ListBots.Query(Slice.Request.first()))
                .items();
    }

    @Test
    void operators_look_at_bots_and_change_nothing() {
        var operator = world.operator(owner);
        var before = look(owner);
        var create = new CreateBot.Command(assistant, world.bots().token(), Optional.empty(), Optional.empty());

        assertThat(look(operator)).isEqualTo(before);
        assertThat(list(operator)).containsExactly(before);
        assertRefused(AccessRefusal.NOT_ALLOWED, () -> bots.createBot().handle(operator, create));
        changes().forEach(change -> assertRefused(AccessRefusal.NOT_ALLOWED, () -> change.accept(operator)));
        assertThat(list(owner)).containsExactly(before);
    }

    @Test
    void a_strangers_bot_is_unknown() {
        var before = look(owner);
        var stranger = world.owner();

        var undelivered = new ListFailedDeliveries.Query(bot.id(), Slice.Request.first());
        assertRefused(BotRefusal.UNKNOWN_BOT, () -> look(stranger));
        assertRefused(BotRefusal.UNKNOWN_BOT, () -> bots.listFailedDeliveries().handle(stranger, undelivered));
        changes().forEach(change -> assertRefused(BotRefusal.UNKNOWN_BOT, () -> change.accept(stranger)));
        assertThat(list(stranger)).isEmpty();
        assertThat(look(owner)).isEqualTo(before);
    }
}
