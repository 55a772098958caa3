package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.kernel.DialogId;
import java.util.List;

/** Reads everything stored in a conversation after a given number, in order. */
public final class ReplayDialog implements UseCase<ReplayDialog.Query, List<DialogEntry>> {
    private final Transactions transactions;
    private final Dialogs dialogs;

    public record Query(DialogId dialog, long after, int limit) {}

    ReplayDialog(Transactions transactions, Dialogs dialogs) {
        this.transactions = transactions;
        this.dialogs = dialogs;
    }

    @Override
    public List<DialogEntry> handle(Actor actor, Query query) {
        var tenant = DialogAccess.toRead(actor, query.dialog());
        return transactions.inTenant(tenant, () -> {
            var dialog = dialogs.require(tenant, query.dialog());
            return dialogs.entries(tenant, dialog.id(), query.after(), query.limit());
        });
    }
}
