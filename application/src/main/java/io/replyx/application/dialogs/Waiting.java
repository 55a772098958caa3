package io.replyx.application.dialogs;

import io.replyx.domain.dialogs.Message;

/** Where a customer message stands. */
sealed interface Waiting {
    /** It is to be answered. */
    record Open(ReplyContext context) implements Waiting {}

    record Answered(Message reply) implements Waiting {}

    /** Its dialog was closed before it was answered. */
    record Closed(Message question) implements Waiting {}
}
