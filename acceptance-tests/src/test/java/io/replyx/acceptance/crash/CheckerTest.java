package io.replyx.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Doctors a faultless conversation, and looks whether the checker notices. */
class CheckerTest {
    private static final Checker CHECKER = new Checker(question -> "re " + question);

    private final List<Sent> sent = new ArrayList<>(
            List.of(new Sent("c1", "one", "q1", Optional.of("a1")), new Sent("c2", "two", "q2", Optional.empty())));
    private final List<Stored> stored = new ArrayList<>(List.of(
            question(1, "q1", "c1", "one"),
            question(2, "q2", "c2", "two"),
            answer(3, "a1", "q1", "re one"),
            answer(4, "a2", "q2", "re two")));

    @Test
    void finds_nothing_in_a_faultless_conversation() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void notices_a_lost_message() {
        doctored(all -> all.removeIf(
                message -> message.id().equals("q2") || message.id().equals("a2")));
        assertThat(violations()).anyMatch(line -> line.contains("lost: two"));
    }

    @Test
    void notices_a_message_stored_twice() {
        doctored(all -> all.add(question(5, "q3", "c2", "two")));
        assertThat(violations()).anyMatch(line -> line.contains("stored 2 times: two"));
    }

    @Test
    void notices_a_message_that_was_acknowledged_as_another() {
        sent.set(1, new Sent("c2", "two", "q9", Optional.empty()));
        assertThat(violations()).anyMatch(line -> line.contains("acknowledged as something else: two"));
    }

    @Test
    void notices_a_message_that_nobody_wrote() {
        doctored(all -> all.addAll(List.of(question(5, "q3", "c3", "three"), answer(6, "a3", "q3", "re three"))));
        assertThat(violations()).anyMatch(line -> line.contains("written [one, two] but stored [one, two, three]"));
    }

    @Test
    void notices_messages_in_the_wrong_order() {
        doctored(all -> {
            all.set(0, question(1, "q2", "c2", "two"));
            all.set(1, question(2, "q1", "c1", "one"));
        });
        assertThat(violations()).anyMatch(line -> line.contains("written [one, two] but stored [two, one]"));
    }

    @Test
    void notices_a_number_given_twice() {
        doctored(all -> all.set(1, question(1, "q2", "c2", "two")));
        assertThat(violations()).anyMatch(line -> line.contains("number 1 comes after 1"));
    }

    @Test
    void notices_a_double_answer() {
        doctored(all -> all.add(answer(5, "a3", "q1", "re one")));
        assertThat(violations()).anyMatch(line -> line.contains("answered 2 times: one"));
    }

    @Test
    void notices_an_unanswered_message() {
        doctored(all -> all.removeIf(message -> message.id().equals("a1")));
        assertThat(violations()).anyMatch(line -> line.contains("unanswered: one"));
    }

    @Test
    void notices_answers_in_the_wrong_order() {
        doctored(all -> {
            all.set(2, answer(3, "a2", "q2", "re two"));
            all.set(3, answer(4, "a1", "q1", "re one"));
        });
        assertThat(violations()).anyMatch(line -> line.contains("the answer to 1 comes after the one to 2"));
    }

    @Test
    void notices_an_answer_before_its_question() {
        doctored(all -> {
            all.set(1, answer(2, "a2", "q2", "re two"));
            all.set(3, question(4, "q2", "c2", "two"));
        });
        assertThat(violations()).anyMatch(line -> line.contains("answered before it was asked: two"));
    }

    @Test
    void notices_an_answer_to_another_question() {
        doctored(all -> all.set(3, answer(4, "a2", "q2", "re one")));
        assertThat(violations()).anyMatch(line -> line.contains("answered wrongly: two"));
    }

    @Test
    void notices_an_apology_instead_of_an_answer() {
        doctored(all ->
                all.set(3, new Stored("a2", 4, "assistant", "re two", "failed", Optional.empty(), Optional.of("q2"))));
        assertThat(violations()).anyMatch(line -> line.contains("answered wrongly: two -> failed"));
    }

    @Test
    void notices_an_answer_to_nothing() {
        doctored(all -> all.add(answer(5, "a3", "q9", "re nine")));
        assertThat(violations()).anyMatch(line -> line.contains("an answer to nothing: re nine"));
    }

    @Test
    void notices_that_the_writer_was_shown_another_answer() {
        sent.set(0, new Sent("c1", "one", "q1", Optional.of("a9")));
        assertThat(violations()).anyMatch(line -> line.contains("the writer was shown another answer: one"));
    }

    private void doctored(Consumer<List<Stored>> doctoring) {
        doctoring.accept(stored);
    }

    private List<String> violations() {
        return CHECKER.violations(new Conversation("d", sent, stored));
    }

    private static Stored question(long seq, String id, String clientId, String text) {
        return new Stored(id, seq, "customer", text, "complete", Optional.of(clientId), Optional.empty());
    }

    private static Stored answer(long seq, String id, String question, String text) {
        return new Stored(id, seq, "assistant", text, "complete", Optional.empty(), Optional.of(question));
    }
}
