package io.replyx.telegram.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.BotStatus.Reason;
import io.replyx.testkit.telegram.FakeTelegramConfig;
import io.replyx.testkit.telegram.Faults.Fault;
import io.replyx.testkit.telegram.LimitViolations;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong between Telegram and its bots, and that nobody notices. */
final class BadDaysTest {
    private final Stage stage = new Stage(FakeTelegramConfig.STANDARD
            .impatient(Duration.ofSeconds(5), Duration.ofMillis(20))
            .shuffled());
    private final Stage.Pair pair = stage.bot();
    private final TelegramFleet node = stage.node("one");

    @AfterEach
    void end() {
        stage.close();
    }

    private void answers(String... texts) {
        for (var text : texts) {
            stage.world.model().answers(text);
        }
    }

    @Test
    void patience_that_is_asked_for_is_kept_to_the_second() {
        answers("After all.");
        pair.there().faults().next("sendMessage", new Fault.RetryAfter(1), 1);
        long began = System.nanoTime();

        pair.there().says(42, "hello");

        assertThat(pair.there().awaitSentTo(42, 1)).containsExactly("After all.");
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(TimeUnit.SECONDS.toNanos(1));
        assertThat(stage.telegram.violations().all()).isEmpty();
    }

    @Test
    void patience_asked_for_in_a_header_only_is_kept_too() {
        answers("After all.");
        pair.there().faults().next("sendMessage", new Fault.RetryAfterHeader(1), 1);

        pair.there().says(42, "hello");

        pair.there().awaitSentTo(42, 1);
        assertThat(stage.telegram.violations().all()).isEmpty();
    }

    @Test
    void a_server_that_fails_is_asked_again() {
        answers("There.");
        pair.there().faults().next("sendMessage", new Fault.Status(500, "Internal Server Error"), 1);
        pair.there().faults().next("sendMessage", new Fault.Page(502), 1);

        pair.there().says(42, "hello");

        assertThat(pair.there().awaitSentTo(42, 1)).containsExactly("There.");
    }

    @Test
    void what_may_have_arrived_is_said_once_more_and_not_a_third_time() {
        answers("Maybe twice.", "Next.");
        pair.there().faults().next("sendMessage", new Fault.ResetAfter(), 2);
        pair.there().says(42, "hello");
        pair.there().awaitSentTo(42, 2);

        pair.there().says(42, "and now?");

        assertThat(pair.there().awaitSentTo(42, 3)).containsExactly("Maybe twice.", "Maybe twice.", "Next.");
    }

    @Test
    void a_reset_before_anything_happened_costs_one_more_try() {
        answers("Once.");
        pair.there().faults().next("sendMessage", new Fault.ResetBefore(), 1);

        pair.there().says(42, "hello");

        assertThat(pair.there().awaitSentTo(42, 1)).containsExactly("Once.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot was blocked by the user", "user is deactivated"})
    void who_cannot_be_reached_holds_up_nobody(String why) {
        answers("For Ann.", "For Bob.");
        pair.there().faults().forbid(42, why);
        pair.there().says(42, "from Ann");
        Stage.until(() -> stage.world.model().prompts().size() == 1);

        pair.there().says(43, "from Bob");

        assertThat(pair.there().awaitSentTo(43, 1)).containsExactly("For Bob.");
        Stage.until(() -> stage.world.bots().waiting(pair.bot().id()).isEmpty());
        assertThat(pair.there().sentTo(42)).isEmpty();
    }

    @Test
    void an_answer_follows_a_group_that_moved() {
        answers("Here.");
        pair.there().faults().move(-7, -700);

        pair.there().says(-7, "@" + pair.there().username() + " where?");

        assertThat(pair.there().awaitSentTo(-700, 1)).containsExactly("Here.");
    }

    @Test
    void a_token_that_is_not_accepted_any_more_stops_the_bot_and_says_why() {
        Stage.until(() -> stage.status(pair.bot()).state() == BotStatus.State.RUNNING);

        pair.there().revoke();

        Stage.until(() -> stage.status(pair.bot()).state() == BotStatus.State.FAILED);
        assertThat(stage.status(pair.bot()).reason()).contains(Reason.TOKEN_REVOKED);
    }

    @Test
    void a_bot_that_fails_leaves_its_neighbours_alone() {
        answers("Fine here.");
        var broken = stage.bot();
        broken.there().faults().next("getUpdates", new Fault.Status(500, "Internal Server Error"), 1_000);
        Stage.until(() -> stage.status(broken.bot()).failures() > 0);

        pair.there().says(42, "hello");

        assertThat(pair.there().awaitSentTo(42, 1)).containsExactly("Fine here.");
        assertThat(stage.status(broken.bot()).reason()).contains(Reason.UNREACHABLE);
        assertThat(stage.status(pair.bot()).failures()).isZero();
    }

    @Test
    void updates_that_come_twice_are_answered_once() {
        answers("One.", "Two.");
        pair.there().duplicate(3);
        pair.there().says(42, "one?");
        pair.there().awaitSentTo(42, 1);
        pair.there().says(42, "two?");

        assertThat(pair.there().awaitSentTo(42, 2)).containsExactly("One.", "Two.");
    }

    @Test
    void numbers_that_begin_anew_lower_lose_nothing() {
        answers("One.", "Two.");
        pair.there().jumpTo(5_000);
        pair.there().says(42, "one?");
        pair.there().awaitSentTo(42, 1);

        pair.there().jumpTo(100);
        pair.there().says(42, "two?");

        assertThat(pair.there().awaitSentTo(42, 2)).containsExactly("One.", "Two.");
    }

    @Test
    void no_limit_is_broken_however_much_there_is_to_say() {
        IntStream.range(0, 70).forEach(chat -> answers("answer"));

        IntStream.range(0, 70).forEach(chat -> pair.there().says(1_000 + chat, "hello"));

        IntStream.range(0, 70).forEach(chat -> pair.there().awaitSentTo(1_000 + chat, 1));
        assertThat(stage.telegram.violations().all()).isEmpty();
    }

    @Test
    void a_webhook_in_the_way_is_taken_away() {
        answers("Heard.");
        var other = stage.bot();
        Stage.until(() -> node.running() == 2);

        other.there().says(42, "hello");

        assertThat(other.there().awaitSentTo(42, 1)).containsExactly("Heard.");
        assertThat(stage.telegram.violations().of(LimitViolations.Kind.TWO_POLLERS))
                .isZero();
    }

    @Test
    void a_stopped_bot_says_nothing_and_what_it_was_told_waits() {
        answers("Now.");
        Stage.until(() -> node.running() == 1);
        OwnerActions.stop(stage, pair.bot());
        Stage.until(() -> node.running() == 0);
        pair.there().says(42, "are you there?");

        OwnerActions.start(stage, pair.bot());

        assertThat(pair.there().awaitSentTo(42, 1)).containsExactly("Now.");
    }
}
