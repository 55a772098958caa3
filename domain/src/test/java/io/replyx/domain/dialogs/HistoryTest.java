package io.replyx.domain.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HistoryTest {
    private static Message said(int seq, MessageRole role, String text, MessageStatus status) {
        return new Message(
                Samples.message(seq),
                Samples.dialog().tenant(),
                Samples.dialog().id(),
                seq,
                role,
                text,
                List.of(),
                status,
                Optional.empty(),
                Optional.empty(),
                Metadata.NONE,
                Samples.NOW);
    }

    /** Each word is one token. */
    private static List<String> within(int budget, String... texts) {
        var messages = IntStream.range(0, texts.length)
                .mapToObj(i -> said(i, MessageRole.CUSTOMER, texts[i], MessageStatus.COMPLETE))
                .toList();
        return History.within(budget, messages, text -> text.split(" ").length).stream()
                .map(HistoryEntry::text)
                .toList();
    }

    @Test
    void keeps_everything_that_fits() {
        assertThat(within(6, "one", "two two", "three three three"))
                .containsExactly("one", "two two", "three three three");
    }

    @Test
    void keeps_the_latest_within_the_budget() {
        assertThat(within(5, "one", "two two", "three three three")).containsExactly("two two", "three three three");
        assertThat(within(4, "one", "two two", "three three three")).containsExactly("three three three");
        assertThat(within(2, "one", "two two", "three three three")).isEmpty();
    }

    @Test
    void leaves_no_gap_to_fit_in_an_older_one() {
        assertThat(within(3, "old", "far too long for this", "new")).containsExactly("new");
    }

    @Test
    void leaves_failures_out_without_counting_them() {
        var messages = List.of(
                said(1, MessageRole.CUSTOMER, "when", MessageStatus.COMPLETE),
                said(2, MessageRole.ASSISTANT, "sorry very much", MessageStatus.FAILED),
                said(3, MessageRole.CUSTOMER, "well", MessageStatus.COMPLETE));

        assertThat(History.within(2, messages, text -> text.split(" ").length))
                .containsExactly(
                        new HistoryEntry(MessageRole.CUSTOMER, "when"), new HistoryEntry(MessageRole.CUSTOMER, "well"));
    }

    @Test
    void nothing_was_said_in_a_new_dialog() {
        assertThat(within(100)).isEmpty();
    }
}
