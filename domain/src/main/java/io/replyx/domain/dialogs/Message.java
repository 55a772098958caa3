package io.replyx.domain.dialogs;

import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message, as stored; never changed afterwards.
 *
 * @param seq its place in the dialog; numbers grow strictly, gaps are allowed
 * @param replyTo the customer message that this one answers
 */
public record Message(
        MessageId id,
        TenantId tenant,
        DialogId dialog,
        long seq,
        MessageRole role,
        String text,
        List<Citation> citations,
        MessageStatus status,
        Optional<ClientMessageId> clientId,
        Optional<MessageId> replyTo,
        Metadata metadata,
        Instant createdAt) {
    public Message {
        citations = List.copyOf(citations);
    }

    /** Whether a customer may say what they think of it. */
    public boolean isAnswer() {
        return switch (role) {
            case ASSISTANT -> true;
            case CUSTOMER -> false;
        };
    }
}
