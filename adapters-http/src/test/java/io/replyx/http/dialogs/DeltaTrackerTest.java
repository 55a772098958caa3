package io.replyx.http.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.dialogs.LiveEvent;
import io.replyx.domain.dialogs.MessageId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeltaTrackerTest {
    private static final MessageId QUESTION = new MessageId(new UUID(0, 1));

    private final DeltaTracker draft = new DeltaTracker();

    @Test
    void pieces_that_fit_together_are_taken() {
        assertThat(draft.accept(delta(1, 0, "ab"))).isTrue();
        assertThat(draft.accept(delta(1, 2, "cd"))).isTrue();
        assertThat(draft.accept(delta(1, 4, "e"))).isTrue();
    }

    @Test
    void a_piece_after_a_gap_is_not() {
        draft.accept(delta(1, 0, "ab"));
        assertThat(draft.accept(delta(1, 3, "d"))).isFalse();
        assertThat(draft.accept(delta(2, 2, "c"))).isFalse();
        assertThat(draft.accept(delta(1, 2, "c"))).isTrue();
    }

    @Test
    void nothing_fits_before_a_beginning() {
        assertThat(draft.accept(delta(1, 2, "c"))).isFalse();
        draft.accept(delta(1, 0, "ab"));
        draft.lose();
        assertThat(draft.accept(delta(1, 2, "c"))).isFalse();
        assertThat(draft.accept(delta(2, 0, "a"))).isTrue();
    }

    @Test
    void the_question_shown_last_is_known() {
        assertThat(draft.wasAsked(QUESTION)).isFalse();
        draft.asked(QUESTION);
        assertThat(draft.wasAsked(QUESTION)).isTrue();
        draft.asked(new MessageId(new UUID(0, 2)));
        assertThat(draft.wasAsked(QUESTION)).isFalse();
    }

    @Test
    void an_answer_that_is_there_needs_no_pieces() {
        draft.accept(delta(1, 0, "ab"));
        draft.answered(QUESTION);
        assertThat(draft.accept(delta(1, 2, "c"))).isFalse();
        assertThat(draft.accept(delta(2, 0, "a"))).isFalse();
    }

    private static LiveEvent.Delta delta(int attempt, int offset, String text) {
        return new LiveEvent.Delta(QUESTION, attempt, offset, text);
    }
}
