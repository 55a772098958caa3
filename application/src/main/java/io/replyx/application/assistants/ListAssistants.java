package io.replyx.application.assistants;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.kernel.Right;

/** Lists a tenant's assistants, newest first. */
public final class ListAssistants implements UseCase<ListAssistants.Query, Slice<Assistant>> {
    private final Transactions transactions;
    private final Assistants assistants;

    public record Query(Slice.Request slice) {}

    ListAssistants(Transactions transactions, Assistants assistants) {
        this.transactions = transactions;
        this.assistants = assistants;
    }

    @Override
    public Slice<Assistant> handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_ASSISTANTS);
        return transactions.inTenant(tenant, () -> assistants.list(tenant, query.slice()));
    }
}
