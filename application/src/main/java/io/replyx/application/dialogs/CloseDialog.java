package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TenantId;
import java.time.InstantSource;

/** Ends a conversation. An answer that is being written stops. */
public final class CloseDialog implements UseCase<CloseDialog.Command, Dialog> {
    private final Transactions transactions;
    private final Dialogs dialogs;
    private final LiveFeed live;
    private final RunningReplies running;
    private final InstantSource clock;

    public record Command(DialogId id) {}

    private record Closed(Dialog dialog, DialogEntry.StatusChanged change) {}

    CloseDialog(
            Transactions transactions, Dialogs dialogs, LiveFeed live, RunningReplies running, InstantSource clock) {
        this.transactions = transactions;
        this.dialogs = dialogs;
        this.live = live;
        this.running = running;
        this.clock = clock;
    }

    @Override
    public Dialog handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.WRITE_DIALOGS);
        var closed = transactions.inTenant(tenant, () -> close(tenant, command.id()));
        running.cancel(command.id());
        live.publish(
                tenant,
                command.id(),
                new LiveEvent.Stored(closed.change(), closed.change().seq() - 1));
        return closed.dialog();
    }

    private Closed close(TenantId tenant, DialogId id) {
        var dialog = dialogs.requireLocked(tenant, id);
        var closing = dialog.close();
        var change =
                new DialogEntry.StatusChanged(closing.seq(), closing.dialog().status(), clock.instant());
        dialogs.save(closing.dialog());
        dialogs.addStatusChange(closing.dialog(), change);
        return new Closed(closing.dialog(), change);
    }
}
