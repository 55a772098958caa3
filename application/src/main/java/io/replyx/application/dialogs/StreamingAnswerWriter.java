package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.AnswerModel;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.domain.dialogs.Answer;
import io.replyx.domain.dialogs.CitationFilter;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.Source;
import java.util.List;

/** Listens to a model, checks its citations, and lets those who look on see the answer grow. */
final class StreamingAnswerWriter implements AnswerModel.Listener {
    /** An answer longer than this is cut: a model that never stops must not fill the memory. */
    private static final int MAX_LENGTH = 100_000;

    private final LiveFeed live;
    private final Message question;
    private final int attempt;
    private final Cancellation cancellation;
    private final CitationFilter citations;
    private final StringBuilder text = new StringBuilder();

    StreamingAnswerWriter(
            LiveFeed live, Message question, int attempt, Cancellation cancellation, List<Source> sources) {
        this.live = live;
        this.question = question;
        this.attempt = attempt;
        this.cancellation = cancellation;
        this.citations = new CitationFilter(sources);
    }

    @Override
    public void onText(String piece) {
        show(citations.accept(Answer.storable(piece)));
    }

    @Override
    public boolean cancelled() {
        return cancellation.isCancelled();
    }

    @Override
    public void onCancel(Runnable stop) {
        cancellation.onCancel(stop);
    }

    Answer finish() {
        show(citations.finish());
        return Answer.complete(text.toString().strip(), citations.citations());
    }

    private void show(String shown) {
        var piece = shown.substring(0, Math.min(shown.length(), MAX_LENGTH - text.length()));
        if (piece.isEmpty()) {
            return;
        }
        var delta = new LiveEvent.Delta(question.id(), attempt, text.length(), piece);
        text.append(piece);
        live.publish(question.tenant(), question.dialog(), delta);
    }
}
