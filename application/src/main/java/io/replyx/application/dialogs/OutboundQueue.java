package io.replyx.application.dialogs;

import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.Message;

/** Sends what is stored in a dialog to where its customer reads. Channels know conversations and not the other way round. */
@FunctionalInterface
public interface OutboundQueue {
    /** Promises it in the open transaction; nothing to do where the customer comes and looks. */
    void enqueue(Dialog dialog, Message message);
}
