package io.replyx.telegram.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.BuiltInBotTexts;
import io.replyx.domain.kernel.Language;
import io.replyx.testkit.telegram.FakeTelegramConfig;
import io.replyx.testkit.telegram.Faults;
import io.replyx.testkit.telegram.Sent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bots and their customers, over real HTTP. */
final class ConversationsTest {
    private final Stage stage = new Stage();
    private final Stage.Pair pair = stage.bot();

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void a_customer_is_answered_and_the_bot_is_seen_to_run() {
        stage.node("one");
        stage.world.model().answers("In three days.");

        pair.there().says(42, "How long?");

        assertThat(pair.there().awaitSentTo(42, 1)).containsExactly("In three days.");
        Stage.until(() -> stage.status(pair.bot()).state() == BotStatus.State.RUNNING);
        assertThat(pair.there().pending()).isZero();
    }

    @Test
    void what_was_written_before_the_bot_ran_is_answered() {
        stage.world.model().answers("Here I am.");
        pair.there().says(42, "Anybody there?");

        stage.node("one");

        assertThat(pair.there().awaitSentTo(42, 1)).containsExactly("Here I am.");
    }

    @Test
    void a_chats_messages_are_answered_in_their_order() {
        stage.node("one");
        IntStream.range(0, 6).forEach(number -> stage.world.model().answers("answer " + number));

        IntStream.range(0, 6).forEach(number -> pair.there().says(42, "question " + number));

        assertThat(pair.there().awaitSentTo(42, 6))
                .isEqualTo(IntStream.range(0, 6)
                        .mapToObj(number -> "answer " + number)
                        .toList());
        assertThat(stage.telegram.violations().all()).isEmpty();
    }

    @Test
    void what_a_model_writes_looks_as_it_was_meant() {
        stage.node("one");
        stage.world.model().answers("**Free** for _30_ days: [terms](https://shop.example/t_1)");

        pair.there().says(42, "Returns?");

        assertThat(pair.there().awaitSentTo(42, 1)).containsExactly("Free for 30 days: terms");
        assertThat(pair.there().sent().getLast().entities())
                .extracting(entity -> entity.get("type"))
                .containsExactly("bold", "italic", "text_link");
    }

    @Test
    void a_long_answer_comes_in_pieces() {
        stage.node("one");
        var answer = IntStream.range(0, 900).mapToObj(number -> "word" + number).collect(Collectors.joining(" "));
        stage.world.model().answers(answer);

        pair.there().says(42, "All of it, please");

        var pieces = pair.there().awaitSentTo(42, 2);
        assertThat(String.join(" ", pieces)).isEqualTo(answer);
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.length()).isLessThanOrEqualTo(4096));
    }

    @Test
    void an_album_is_one_message() {
        stage.node("one");
        stage.world.model().answers("Nice lamps.");
        var photo =
                "\"media_group_id\":\"a1\",\"photo\":[{\"file_id\":\"p%d\",\"file_unique_id\":\"u\",\"width\":9,\"height\":9}]";

        pair.there().push(42, photo.formatted(1));
        pair.there().push(42, photo.formatted(2) + ",\"caption\":\"Which is better?\"");
        pair.there().push(42, photo.formatted(3));

        assertThat(pair.there().awaitSentTo(42, 1)).containsExactly("Nice lamps.");
        assertThat(stage.world.model().prompts()).hasSize(1);
    }

    @Test
    void in_a_group_only_who_means_the_bot_is_answered() {
        stage.node("one");
        stage.world.model().answers("Until six.");

        pair.there().says(-7, "just chatting");
        pair.there().says(-7, "/help@another_bot");
        pair.there().says(-7, "@" + pair.there().username() + " when do you close?");

        assertThat(pair.there().awaitSentTo(-7, 1)).containsExactly("Until six.");
        assertThat(stage.world.model().prompts()).hasSize(1);
        assertThat(stage.world.model().prompts().getFirst().question()).isEqualTo("when do you close?");
    }

    @Test
    void a_button_speaks_another_language() {
        stage.node("one");
        pair.there().says(42, "/lang");
        pair.there().awaitSentTo(42, 1);

        pair.there().presses(42, "press-1", "lang:ru");

        assertThat(pair.there().awaitSentTo(42, 2).getLast()).isEqualTo(BuiltInBotTexts.languageChosen(Language.RU));
    }

    @Test
    void an_edited_question_is_answered_again() {
        stage.node("one");
        stage.world.model().answers("One.").answers("Two.");
        pair.there().says(42, "one?");
        pair.there().awaitSentTo(42, 1);

        pair.there().edits(42, 1, "two?", 1_764_000_100);

        assertThat(pair.there().awaitSentTo(42, 2)).containsExactly("One.", "Two.");
    }

    @Test
    void a_bot_that_is_changed_goes_on_as_what_it_is_now() {
        stage.node("one");
        stage.world.model().answers("Before.").answers("After.");
        pair.there().says(42, "hello");
        pair.there().awaitSentTo(42, 1);

        OwnerActions.restart(stage, pair.bot());
        pair.there().says(42, "hello again");

        assertThat(pair.there().awaitSentTo(42, 2)).containsExactly("Before.", "After.");
    }

    @Test
    void a_bot_that_is_changed_while_it_speaks_says_nothing_twice() {
        var texts = List.of("1", "2", "3", "4", "5");
        try (var lenient = new Stage(
                FakeTelegramConfig.STANDARD.lenient().impatient(Duration.ofSeconds(5), Duration.ofMillis(20)))) {
            var bot = lenient.bot();
            texts.forEach(text -> lenient.world.model().answers(text));
            lenient.node("one");
            bot.there().faults().next("sendmessage", new Faults.Fault.Slow(500), 1);
            bot.there().says(42, "hello");
            Stage.until(() -> !lenient.world.bots().waiting(bot.bot().id()).isEmpty());

            OwnerActions.restart(lenient, bot.bot());
            texts.stream().skip(1).forEach(text -> bot.there().says(42, "What comes before " + text + "?"));

            assertThat(bot.there().awaitSentTo(42, texts.size())).isEqualTo(texts);
        }
    }

    @Test
    void a_thousand_bots_are_a_matter_of_a_few_threads() {
        int before = Thread.activeCount();
        for (int bot = 0; bot < 50; bot++) {
            var _ = stage.bot();
        }
        var node = stage.node("one");

        Stage.until(() -> node.running() == 51);

        assertThat(Thread.activeCount() - before).isLessThan(20);
    }

    @Test
    void nothing_but_messages_is_sent_for_quick_answers() {
        stage.node("one");
        stage.world.model().answers("Quick.");
        pair.there().says(42, "hello");
        pair.there().awaitSentTo(42, 1);

        assertThat(pair.there().sent()).extracting(Sent::method).containsOnly("sendmessage");
    }
}
