package io.replyx.application.dialogs;

import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.kernel.Right;

/** Lists a tenant's conversations, newest first. */
public final class ListDialogs implements UseCase<ListDialogs.Query, Slice<Dialog>> {
    private final Transactions transactions;
    private final Dialogs dialogs;

    public record Query(Slice.Request slice) {}

    ListDialogs(Transactions transactions, Dialogs dialogs) {
        this.transactions = transactions;
        this.dialogs = dialogs;
    }

    @Override
    public Slice<Dialog> handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_DIALOGS);
        return transactions.inTenant(tenant, () -> dialogs.list(tenant, query.slice()));
    }
}
