package io.replyx.application.dialogs.port;

import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.Rating;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import java.util.List;

/** What customers think of the answers they got. */
public interface Ratings {
    /** Keeps the rating of a message of this dialog, in place of an earlier one. */
    void put(TenantId tenant, DialogId dialog, Rating rating);

    /** Forgets what was thought of a message; harmless when nothing was. */
    void remove(TenantId tenant, MessageId message);

    /** All ratings of a dialog, in the order of its messages. */
    List<Rating> of(TenantId tenant, DialogId dialog);
}
