package io.replyx.domain.dialogs;

import static io.replyx.domain.dialogs.Samples.NOW;
import static io.replyx.domain.dialogs.Samples.dialog;
import static io.replyx.domain.dialogs.Samples.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.domain.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class DialogTest {
    private static Dialog.Turn receive(Dialog dialog, int id) {
        return dialog.receive(message(id), new MessageText("Hello"), Optional.empty(), Metadata.NONE, NOW);
    }

    private static Dialog.Turn answer(Dialog dialog, int id, int question) {
        return dialog.answer(message(id), message(question), Answer.complete("Hi", List.of()), NOW);
    }

    @Test
    void is_empty_and_open_at_first() {
        assertThat(dialog().isOpen()).isTrue();
        assertThat(dialog().lastSeq()).isZero();
        assertThat(dialog().pendingReplies()).isZero();
    }

    @Test
    void gives_everything_stored_the_next_number() {
        var first = receive(dialog(), 1);
        var second = receive(first.dialog(), 2);
        var answer = answer(second.dialog(), 3, 1);
        var closing = answer.dialog().close();

        assertThat(first.message().seq()).isEqualTo(1);
        assertThat(second.message().seq()).isEqualTo(2);
        assertThat(answer.message().seq()).isEqualTo(3);
        assertThat(closing.seq()).isEqualTo(4);
        assertThat(closing.dialog().lastSeq()).isEqualTo(4);
    }

    @Test
    void counts_the_messages_that_wait_for_their_answer() {
        var asked = receive(receive(dialog(), 1).dialog(), 2).dialog();

        assertThat(asked.pendingReplies()).isEqualTo(2);
        assertThat(answer(asked, 3, 1).dialog().pendingReplies()).isEqualTo(1);
        assertThat(asked.close().dialog().pendingReplies()).isZero();
    }

    @Test
    void an_answer_belongs_to_its_question() {
        var citation = new Citation(1, Samples.DOCUMENT, "Delivery", "Three days.");
        var turn = receive(dialog(), 1)
                .dialog()
                .answer(message(2), message(1), Answer.complete("Three days [1].", List.of(citation)), NOW);

        assertThat(turn.message().role()).isEqualTo(MessageRole.ASSISTANT);
        assertThat(turn.message().replyTo()).contains(message(1));
        assertThat(turn.message().citations()).containsExactly(citation);
        assertThat(turn.message().status()).isEqualTo(MessageStatus.COMPLETE);
    }

    @Test
    void takes_nothing_in_once_it_is_closed() {
        var closed = dialog().close().dialog();

        assertThat(closed.isOpen()).isFalse();
        assertClosed(() -> receive(closed, 1));
        assertClosed(closed::close);
    }

    private static void assertClosed(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(DialogRefusal.DIALOG_CLOSED);
    }
}
