package io.replyx.testkit.stories;

import static io.replyx.testkit.stories.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.BotView;
import io.replyx.application.bots.BotsApi;
import io.replyx.application.bots.ChangeBotState;
import io.replyx.application.bots.CreateBot;
import io.replyx.application.bots.DeleteBot;
import io.replyx.application.bots.GetBot;
import io.replyx.application.bots.GetFleetStatus;
import io.replyx.application.bots.ListBots;
import io.replyx.application.bots.UpdateBot;
import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.Patch;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantRefusal;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotFailure;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.LatencySummary;
import io.replyx.domain.bots.UpdateMode;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.UserId;
import io.replyx.testkit.BotStories;
import io.replyx.testkit.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Setting bots up. */
final class BotsTest {
    private final World world = World.begin();
    private final BotsApi bots = world.replyx().bots();
    private final Actor.Member owner = world.owner();
    private final AssistantId assistant = world.publishedAssistant(owner);

    private BotView view(Bot bot) {
        return bots.getBot().handle(owner, new GetBot.Query(bot.id()));
    }

    private BotView turn(Bot bot, ChangeBotState.Action action) {
        return bots.changeBotState().handle(owner, new ChangeBotState.Command(bot.id(), action));
    }

    private List<BotId> onDuty() {
        return world.replyx().botRuntime().startedBots().stream()
                .map(BotRegistry.StartedBot::bot)
                .toList();
    }

    private void report(Bot bot, BotStatus.State state) {
        var now = world.clock().instant();
        world.replyx().botRuntime().report(List.of(BotStatus.of(bot.tenant(), bot.id(), state, "node-1", now)));
    }

    @Test
    void a_new_bot_is_who_telegram_says_it_is_and_starts() {
        var token = world.bots().token();

        var made = world.bots().bot(owner, assistant, token);

        assertThat(made.bot().account().id()).isEqualTo(token.account());
        assertThat(made.status().state()).isEqualTo(BotStatus.State.STARTING);
        assertThat(onDuty()).containsExactly(made.bot().id());
    }

    @Test
    void a_token_that_telegram_does_not_know_is_refused() {
        var token = world.bots().token();
        world.botGateway().revoke(token);

        assertRefused(BotRefusal.TOKEN_REFUSED, () -> world.bots().bot(owner, assistant, token));
    }

    @Test
    void the_token_is_kept_sealed() {
        var token = world.bots().token();
        var bot = world.bots().bot(owner, assistant, token).bot();

        assertThat(bot.secrets().token().value()).doesNotContain(token.value());
        assertThat(token.toString()).doesNotContain("AAAA");
        var started = new BotRegistry.StartedBot(bot.tenant(), bot.id(), bot.version());
        assertThat(world.replyx().botRuntime().load(started).orElseThrow().token())
                .isEqualTo(token);
    }

    @Test
    void a_bot_serves_one_workspace_at_a_time() {
        var token = world.bots().token();
        world.bots().bot(owner, assistant, token);
        var other = world.owner();
        var theirs = world.publishedAssistant(other);

        assertRefused(BotRefusal.BOT_TAKEN, () -> world.bots().bot(other, theirs, token));
        assertRefused(BotRefusal.BOT_TAKEN, () -> world.bots().bot(owner, assistant, token));
    }

    @Test
    void a_bot_speaks_for_an_assistant_that_there_is() {
        var foreign = world.publishedAssistant(world.owner());

        assertRefused(AssistantRefusal.UNKNOWN_ASSISTANT, () -> world.bots().bot(owner, foreign));
    }

    @Test
    void a_bot_is_made_once_for_an_idempotency_key() {
        var key = Optional.of(new IdempotencyKey("one", "same"));
        var command = new CreateBot.Command(assistant, world.bots().token(), Optional.empty(), key);

        var first = bots.createBot().handle(owner, command);

        assertThat(bots.createBot().handle(owner, command)).isEqualTo(first);
        assertThat(bots.listBots()
                        .handle(owner, new ListBots.Query(Slice.Request.first()))
                        .items())
                .containsExactly(first);
    }

    @Test
    void a_stopped_bot_is_stopped_at_once_and_starts_again() {
        var bot = world.bots().bot(owner, assistant);
        report(bot, BotStatus.State.RUNNING);
        assertThat(view(bot).status().state()).isEqualTo(BotStatus.State.RUNNING);

        assertThat(turn(bot, ChangeBotState.Action.STOP).status().state()).isEqualTo(BotStatus.State.STOPPED);
        assertThat(onDuty()).isEmpty();
        assertRefused(BotRefusal.BOT_STOPPED, () -> turn(bot, ChangeBotState.Action.RESTART));

        turn(bot, ChangeBotState.Action.START);
        assertThat(onDuty()).containsExactly(bot.id());
    }

    @Test
    void whoever_runs_a_bot_sees_that_it_is_to_begin_anew() {
        var bot = world.bots().bot(owner, assistant);
        var before = world.replyx().botRuntime().startedBots();

        turn(bot, ChangeBotState.Action.RESTART);

        assertThat(world.replyx().botRuntime().startedBots()).isNotEqualTo(before);
        assertThat(onDuty()).containsExactly(bot.id());
    }

    @Test
    void what_is_not_named_stays_as_it_is() {
        var bot = world.bots().bot(owner, assistant);
        var update =
                new UpdateBot.Command(bot.id(), Patch.keep(), Patch.keep(), Patch.to(Optional.of(UpdateMode.WEBHOOK)));

        var updated = bots.updateBot().handle(owner, update).bot();

        assertThat(updated.updateMode()).contains(UpdateMode.WEBHOOK);
        assertThat(updated.account()).isEqualTo(bot.account());
        assertThat(updated.secrets()).isEqualTo(bot.secrets());
        assertThat(updated.assistant()).isEqualTo(assistant);
    }

    @Test
    void a_bot_gets_a_new_token_when_telegram_knows_it() {
        var bot = world.bots().bot(owner, assistant);
        var next = world.bots().token();
        var command = new UpdateBot.Command(bot.id(), Patch.keep(), Patch.to(next), Patch.keep());

        assertThat(bots.updateBot().handle(owner, command).bot().account().id()).isEqualTo(next.account());
        world.botGateway().revoke(next);
        assertRefused(BotRefusal.TOKEN_REFUSED, () -> bots.updateBot().handle(owner, command));
    }

    @Test
    void what_keeps_a_bot_from_its_work_is_shown() {
        var bot = world.bots().bot(owner, assistant);
        var now = world.clock().instant();
        var status = BotStatus.of(bot.tenant(), bot.id(), BotStatus.State.RUNNING, "node-1", now)
                .troubled(new BotFailure.Revoked(), now);
        world.replyx().botRuntime().report(List.of(status));

        assertThat(view(bot).status().state()).isEqualTo(BotStatus.State.FAILED);
        assertThat(view(bot).status().reason()).contains(BotStatus.Reason.TOKEN_REVOKED);
    }

    @Test
    void a_deleted_bot_leaves_nothing_behind() {
        var token = world.bots().token();
        var bot = world.bots().bot(owner, assistant, token).bot();

        bots.deleteBot().handle(owner, new DeleteBot.Command(bot.id()));

        assertRefused(BotRefusal.UNKNOWN_BOT, () -> view(bot));
        assertThat(onDuty()).isEmpty();
        assertThat(world.botGateway().closed()).containsExactly(token);
        var other = world.owner();
        assertThat(world.bots()
                        .bot(other, world.publishedAssistant(other), token)
                        .bot()
                        .account()
                        .id())
                .isEqualTo(token.account());
    }

    @Test
    void how_long_customers_wait_for_a_bot_is_seen_by_its_owner_and_how_long_it_takes_to_send_by_the_admin() {
        var bot = world.bots().bot(owner, assistant);
        var ann = BotStories.person(42);
        report(bot, BotStatus.State.RUNNING);
        assertThat(view(bot).answers()).isEmpty();
        world.model().answers("In three days.");

        world.bots().writes(bot, ann, "How long?");
        world.clock().advance(Duration.ofSeconds(3));
        world.settle();
        world.clock().advance(Duration.ofSeconds(2));
        assertThat(world.bots().reads(bot, ann)).containsExactly("In three days.");

        var whole = Duration.ofSeconds(5);
        assertThat(view(bot).answers()).contains(new LatencySummary(1, whole, whole));
        var fleet = bots.getFleetStatus()
                .handle(new Actor.PlatformAdmin(new UserId(new UUID(1, 2))), new GetFleetStatus.Query(true));
        assertThat(fleet.sends())
                .hasEntrySatisfying(
                        bot.id(), sends -> assertThat(sends.slowest()).isEqualTo(Duration.ofSeconds(2)));
    }

    @Test
    void the_platforms_admin_sees_all_bots_and_nobody_else_does() {
        var bot = world.bots().bot(owner, assistant);
        report(bot, BotStatus.State.RUNNING);
        var admin = new Actor.PlatformAdmin(new UserId(new UUID(1, 2)));

        var fleet = bots.getFleetStatus().handle(admin, new GetFleetStatus.Query(true));

        assertThat(fleet.started()).isEqualTo(1);
        assertThat(fleet.statuses()).extracting(BotStatus::bot).containsExactly(bot.id());
        assertRefused(
                AccessRefusal.NOT_ALLOWED, () -> bots.getFleetStatus().handle(owner, new GetFleetStatus.Query(true)));
        assertRefused(
                AccessRefusal.NOT_LOGGED_IN,
                () -> bots.getFleetStatus().handle(new Actor.Guest(), new GetFleetStatus.Query(true)));
    }
}
