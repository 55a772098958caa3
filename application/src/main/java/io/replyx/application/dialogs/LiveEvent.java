package io.replyx.application.dialogs;

import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.MessageId;

/** Something that happens in a dialog right now. */
public sealed interface LiveEvent {

    /**
     * Something was stored.
     *
     * @param previous the number that the dialog's entry before it has: a reader who saw that one has missed nothing
     */
    record Stored(DialogEntry entry, long previous) implements LiveEvent {}

    /**
     * A piece of an answer that is being written.
     *
     * @param attempt a new attempt starts the answer over
     * @param offset where the piece begins, in UTF-16 units
     */
    record Delta(MessageId replyTo, int attempt, int offset, String text) implements LiveEvent {}
}
