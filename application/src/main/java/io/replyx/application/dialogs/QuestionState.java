package io.replyx.application.dialogs;

import io.replyx.domain.dialogs.Message;

/** Where a customer message stands. */
sealed interface QuestionState {
    /** It is to be answered. */
    record Open(ReplyContext context) implements QuestionState {}

    record Answered(Message reply) implements QuestionState {}

    /** Its dialog was closed before it was answered. */
    record Closed(Message question) implements QuestionState {}
}
