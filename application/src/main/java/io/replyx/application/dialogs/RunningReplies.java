package io.replyx.application.dialogs;

import io.replyx.domain.kernel.DialogId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The answers that this process is writing, so that they can be stopped when nobody waits for them any more. */
final class RunningReplies {
    private final Map<DialogId, Cancellation> running = new ConcurrentHashMap<>();

    /** At most one answer of a dialog is written at a time. */
    Cancellation begin(DialogId dialog) {
        var cancellation = new Cancellation();
        running.put(dialog, cancellation);
        return cancellation;
    }

    void end(DialogId dialog, Cancellation cancellation) {
        running.remove(dialog, cancellation);
    }

    void cancel(DialogId dialog) {
        var cancellation = running.get(dialog);
        if (cancellation != null) {
            cancellation.cancel();
        }
    }
}
