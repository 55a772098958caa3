package io.replyx.http.dialogs;

import io.replyx.application.dialogs.LiveEvent;
import io.replyx.domain.dialogs.MessageId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Which pieces of an answer a client has seen, so that it never gets one that does not fit. */
final class DeltaTracker {
    /** Answers whose late pieces may still be on their way. */
    private static final int REMEMBERED = 16;

    private final Set<MessageId> answered = new LinkedHashSet<>();
    private Optional<MessageId> asked = Optional.empty();
    private Optional<Seen> seen = Optional.empty();

    /** @param length of the text that the client has, in UTF-16 units */
    private record Seen(MessageId replyTo, int attempt, int length) {
        boolean isContinuedBy(LiveEvent.Delta delta) {
            return replyTo.equals(delta.replyTo()) && attempt == delta.attempt() && length == delta.offset();
        }
    }

    /** Whether the client can use the piece; the first one of a text always fits. */
    boolean accept(LiveEvent.Delta delta) {
        boolean fits = !answered.contains(delta.replyTo())
                && (delta.offset() == 0
                        || seen.filter(view -> view.isContinuedBy(delta)).isPresent());
        if (fits) {
            seen = Optional.of(new Seen(
                    delta.replyTo(),
                    delta.attempt(),
                    delta.offset() + delta.text().length()));
        }
        return fits;
    }

    /** The client was shown the question. */
    void asked(MessageId question) {
        asked = Optional.of(question);
    }

    /** Whether the client was just shown the question: then it cannot have had the answer before. */
    boolean wasAsked(MessageId question) {
        return asked.filter(question::equals).isPresent();
    }

    /** The client has the whole answer: no piece of it is of use any more. */
    void answered(MessageId question) {
        answered.add(question);
        if (answered.size() > REMEMBERED) {
            answered.remove(answered.iterator().next());
        }
    }

    /** Pieces were lost: what follows makes no sense before a new beginning. */
    void lose() {
        seen = Optional.empty();
    }
}
