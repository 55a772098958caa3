package io.replyx.domain.dialogs;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One conversation. It hands out one strictly growing number to everything stored in it, so that a reader can replay it
 * from any point.
 */
public record Dialog(DialogId id, TenantId tenant, Content content, Progress progress, Instant createdAt) {

    /** Who talks about what, and by which way. */
    public record Content(AssistantId assistant, Channel channel, Customer customer, Metadata metadata) {}

    /**
     * @param lastSeq the highest number given so far; 0 in an empty dialog
     * @param pendingReplies customer messages that still wait for their answer
     */
    public record Progress(DialogStatus status, long lastSeq, int pendingReplies) {
        private static final Progress NEW = new Progress(DialogStatus.ASSISTANT, 0, 0);
    }

    /** More unanswered messages than a person writes. */
    private static final int MOST_WAITING = 50;

    /** The dialog with one more message in it. */
    public record Turn(Dialog dialog, Message message) {}

    /** The dialog in its new status, and the number under which the change is stored. */
    public record StatusChange(Dialog dialog, long seq) {}

    public static Dialog open(
            DialogId id,
            TenantId tenant,
            AssistantId assistant,
            Channel channel,
            Customer customer,
            Metadata metadata,
            Instant now) {
        return new Dialog(id, tenant, new Content(assistant, channel, customer, metadata), Progress.NEW, now);
    }

    public AssistantId assistant() {
        return content.assistant();
    }

    public Channel channel() {
        return content.channel();
    }

    public Customer customer() {
        return content.customer();
    }

    public Metadata metadata() {
        return content.metadata();
    }

    public DialogStatus status() {
        return progress.status();
    }

    public long lastSeq() {
        return progress.lastSeq();
    }

    public int pendingReplies() {
        return progress.pendingReplies();
    }

    /** The customer has told more, or other things, about themselves. */
    public Dialog with(Customer known) {
        return with(new Content(assistant(), channel(), known, metadata()));
    }

    /** The same conversation goes on by another way. */
    public Dialog withChannel(Channel next) {
        return with(new Content(assistant(), next, customer(), metadata()));
    }

    private Dialog with(Content next) {
        return new Dialog(id, tenant, next, progress, createdAt);
    }

    /** Takes in what the customer wrote. */
    public Turn receive(
            MessageId message, MessageText text, Optional<ClientMessageId> clientId, Metadata notes, Instant now) {
        if (status() == DialogStatus.CLOSED) {
            throw DialogRefusal.DIALOG_CLOSED.refusal("id", id);
        }
        if (pendingReplies() >= MOST_WAITING) {
            throw DialogRefusal.TOO_MANY_WAITING.refusal("count", pendingReplies());
        }
        var stored = new Message(
                message,
                tenant,
                id,
                lastSeq() + 1,
                MessageRole.CUSTOMER,
                text.value(),
                List.of(),
                MessageStatus.COMPLETE,
                clientId,
                Optional.empty(),
                notes,
                now);
        return new Turn(next(status(), pendingReplies() + 1), stored);
    }

    /** Stores the answer to one customer message. */
    public Turn answer(MessageId message, MessageId replyTo, Answer answer, Instant now) {
        var stored = new Message(
                message,
                tenant,
                id,
                lastSeq() + 1,
                MessageRole.ASSISTANT,
                answer.text(),
                answer.citations(),
                answer.status(),
                Optional.empty(),
                Optional.of(replyTo),
                Metadata.NONE,
                now);
        return new Turn(next(status(), pendingReplies() - 1), stored);
    }

    /** Ends the conversation. Messages that still wait stay unanswered. */
    public StatusChange close() {
        if (status() == DialogStatus.CLOSED) {
            throw DialogRefusal.DIALOG_CLOSED.refusal("id", id);
        }
        return new StatusChange(next(DialogStatus.CLOSED, 0), lastSeq() + 1);
    }

    public boolean isOpen() {
        return status() != DialogStatus.CLOSED;
    }

    private Dialog next(DialogStatus status, int pending) {
        return new Dialog(id, tenant, content, new Progress(status, lastSeq() + 1, pending), createdAt);
    }
}
