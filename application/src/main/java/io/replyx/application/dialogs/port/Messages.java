package io.replyx.application.dialogs.port;

import io.replyx.domain.dialogs.ClientMessageId;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** What was said. Messages are added and never changed. */
public interface Messages {
    /** The dialog is locked by this transaction. A second answer to one message is a defect and throws. */
    void add(Message message);

    Optional<Message> find(TenantId tenant, MessageId id);

    /** @throws io.replyx.domain.kernel.Refusal {@code unknown_message} when this dialog has no such message */
    default Message require(TenantId tenant, DialogId dialog, MessageId id) {
        return find(tenant, id)
                .filter(message -> message.dialog().equals(dialog))
                .orElseThrow(() -> DialogRefusal.UNKNOWN_MESSAGE.refusal("id", id));
    }

    Optional<Message> findByClientId(TenantId tenant, DialogId dialog, ClientMessageId clientId);

    /** The answer to a customer message, once there is one. */
    Optional<Message> findReply(TenantId tenant, MessageId replyTo);

    /** The last messages before {@code seq}, oldest first. */
    List<Message> before(TenantId tenant, DialogId dialog, long seq, int limit);

    /** The first messages after {@code seq}, oldest first. */
    List<Message> after(TenantId tenant, DialogId dialog, long seq, int limit);
}
