package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Unavailable;
import io.replyx.domain.assistants.Instructions;
import io.replyx.domain.assistants.Temperature;
import io.replyx.domain.dialogs.Prompt;
import io.replyx.domain.kernel.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link AnswerModel}. */
public abstract class AnswerModelContract {
    private static final List<String> PIECES = List.of("Доставка ", "занимает ", "три ", "дня 🚚 [1].");

    /** The implementation in question. */
    protected abstract AnswerModel model();

    /** The next answer comes in these pieces; an implementation may cut them anew. */
    protected abstract void willAnswer(List<String> pieces);

    /** The next answer breaks off after these pieces, and might succeed later. */
    protected abstract void willBreakDownAfter(List<String> pieces);

    /** The next answer is refused for good. */
    protected abstract void willDecline();

    private static Prompt prompt() {
        return new Prompt(
                Optional.empty(),
                Temperature.DEFAULT,
                Instructions.NONE,
                List.of(),
                List.of(),
                "Сколько идёт доставка?",
                Language.RU);
    }

    @Test
    void writes_the_answer_piece_by_piece_and_returns_when_it_is_complete() {
        willAnswer(PIECES);
        var listener = new RecordingListener();

        model().answer(prompt(), listener);

        assertThat(listener.text()).isEqualTo(String.join("", PIECES));
        assertThat(listener.pieces()).hasSizeGreaterThan(1);
    }

    @Test
    void tells_what_the_answer_used() {
        willAnswer(PIECES);

        var usage = model().answer(prompt(), new RecordingListener());

        assertThat(usage.inputTokens()).isPositive();
        assertThat(usage.outputTokens()).isPositive();
    }

    @Test
    void is_unavailable_when_trying_again_later_may_help() {
        willBreakDownAfter(List.of());

        assertThatThrownBy(() -> model().answer(prompt(), new RecordingListener()))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void an_answer_that_breaks_off_is_unavailable_too() {
        willBreakDownAfter(PIECES.subList(0, 2));
        var listener = new RecordingListener();

        assertThatThrownBy(() -> model().answer(prompt(), listener)).isInstanceOf(Unavailable.class);

        assertThat(String.join("", PIECES)).startsWith(listener.text());
    }

    @Test
    void declines_what_will_never_succeed() {
        willDecline();

        assertThatThrownBy(() -> model().answer(prompt(), new RecordingListener()))
                .isInstanceOf(PermanentFailure.class);
    }

    @Test
    void writes_nothing_that_nobody_waits_for() {
        willAnswer(PIECES);
        var listener = new RecordingListener();
        listener.cancel();

        assertThatThrownBy(() -> model().answer(prompt(), listener)).isInstanceOf(AnswerModel.Cancelled.class);

        assertThat(listener.pieces()).isEmpty();
    }

    @Test
    void stops_when_nobody_waits_any_more() {
        willAnswer(PIECES);
        var listener = new RecordingListener().cancellingAfterFirstPiece();

        assertThatThrownBy(() -> model().answer(prompt(), listener)).isInstanceOf(AnswerModel.Cancelled.class);

        assertThat(listener.pieces()).hasSize(1);
    }
}
