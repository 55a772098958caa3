package io.replyx.application.dialogs.port;

import io.replyx.application.dialogs.LiveEvent;
import io.replyx.application.kernel.Subscription;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.util.function.Consumer;

/**
 * Tells whoever looks at a dialog what happens in it right now. Lossy by contract: nothing is stored, and what matters
 * is read from the store again.
 */
public interface LiveFeed {

    void publish(TenantId tenant, DialogId dialog, LiveEvent event);

    /** Forgets the text of an answer that was begun and will not be stored. */
    void dropDraft(TenantId tenant, DialogId dialog, MessageId replyTo);

    /**
     * Calls the listener for each event from now on; first, when an answer is being written, with all its text so far as
     * one {@link LiveEvent.Delta} of offset 0. The listener must not block.
     */
    Subscription subscribe(TenantId tenant, DialogId dialog, Consumer<LiveEvent> listener);
}
