package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.kernel.DialogId;

/** Shows one conversation. */
public final class GetDialog implements UseCase<GetDialog.Query, Dialog> {
    private final Transactions transactions;
    private final Dialogs dialogs;

    public record Query(DialogId id) {}

    GetDialog(Transactions transactions, Dialogs dialogs) {
        this.transactions = transactions;
        this.dialogs = dialogs;
    }

    @Override
    public Dialog handle(Actor actor, Query query) {
        var tenant = DialogAccess.toRead(actor, query.id());
        return transactions.inTenant(tenant, () -> dialogs.require(tenant, query.id()));
    }
}
