package io.replyx.http.dialogs;

import io.replyx.application.dialogs.DialogsApi;
import io.replyx.application.dialogs.FindReply;
import io.replyx.application.dialogs.LiveEvent;
import io.replyx.application.dialogs.ReplayDialog;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.kernel.DialogId;
import java.io.IOException;
import java.util.List;

/**
 * Shows one client what happens in a dialog: first what it missed, then what happens, each stored entry once and in
 * order.
 */
final class DialogEventStream {
    private static final int PAGE = 200;

    private final DialogsApi dialogs;
    private final Actor actor;
    private final DialogId dialog;
    private final LiveEventBuffer live;
    private final SseWriter out;
    private final StreamTiming timing;
    private final DeltaTracker draft = new DeltaTracker();
    private long cursor;
    private boolean joining = true;

    /** @param cursor number of the last entry that the client has */
    DialogEventStream(
            DialogsApi dialogs,
            Actor actor,
            DialogId dialog,
            LiveEventBuffer live,
            SseWriter out,
            StreamTiming timing,
            long cursor) {
        this.dialogs = dialogs;
        this.actor = actor;
        this.dialog = dialog;
        this.live = live;
        this.out = out;
        this.timing = timing;
        this.cursor = cursor;
    }

    /**
     * Runs until the client is gone, has to come again, or the server stops.
     *
     * @param lastSeq the dialog's highest number right after the live events began to come
     */
    void run(long lastSeq) throws IOException, InterruptedException {
        out.open();
        if (cursor < lastSeq) {
            replay();
        }
        while (!timing.isOver() && write(live.next(timing.patience()))) {
            if (live.isEmpty()) {
                out.flush();
            }
        }
    }

    private boolean write(LiveEventBuffer.Next next) throws IOException {
        switch (next) {
            case LiveEventBuffer.Next.Send(LiveEvent.Stored(var entry, long previous)) -> stored(entry, previous);
            case LiveEventBuffer.Next.Send(LiveEvent.Delta delta) -> delta(delta);
            case LiveEventBuffer.Next.Reread _ -> {
                draft.lose();
                replay();
            }
            case LiveEventBuffer.Next.Silence _ -> {
                timing.recheck();
                out.heartbeat();
            }
            case LiveEventBuffer.Next.End _ -> {
                return false;
            }
        }
        return true;
    }

    private void stored(DialogEntry entry, long previous) throws IOException {
        if (entry.seq() <= cursor) {
            return;
        }
        if (cursor == previous) {
            send(entry);
        } else {
            replay();
        }
    }

    private void replay() throws IOException {
        var page = page();
        while (!page.isEmpty()) {
            for (var entry : page) {
                send(entry);
            }
            page = page.size() < PAGE ? List.<DialogEntry>of() : page();
        }
        out.flush();
    }

    private List<DialogEntry> page() {
        return dialogs.replayDialog().handle(actor, new ReplayDialog.Query(dialog, cursor, PAGE));
    }

    private void send(DialogEntry entry) throws IOException {
        out.stored(entry);
        cursor = entry.seq();
        if (entry instanceof DialogEntry.MessageStored(var message)) {
            message.replyTo().ifPresentOrElse(draft::answered, () -> draft.asked(message.id()));
        }
    }

    private void delta(LiveEvent.Delta delta) throws IOException {
        if (!isAnswered(delta) && draft.accept(delta)) {
            out.delta(delta);
        }
    }

    /** The first piece may be what was left of an answer that is stored, and known to the client, by now. */
    private boolean isAnswered(LiveEvent.Delta delta) {
        if (!joining) {
            return false;
        }
        joining = false;
        return !draft.wasAsked(delta.replyTo()) && hasAnswer(delta.replyTo());
    }

    /** Whether its answer is stored, and the client has it. */
    private boolean hasAnswer(MessageId question) {
        return dialogs.findReply()
                .handle(actor, new FindReply.Query(question))
                .map(Message::seq)
                .filter(seq -> seq <= cursor)
                .isPresent();
    }
}
