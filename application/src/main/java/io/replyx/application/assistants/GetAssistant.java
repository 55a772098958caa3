package io.replyx.application.assistants;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.Right;

/** Shows one assistant. */
public final class GetAssistant implements UseCase<GetAssistant.Query, Assistant> {
    private final Transactions transactions;
    private final Assistants assistants;

    public record Query(AssistantId id) {}

    GetAssistant(Transactions transactions, Assistants assistants) {
        this.transactions = transactions;
        this.assistants = assistants;
    }

    @Override
    public Assistant handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_ASSISTANTS);
        return transactions.inTenant(tenant, () -> assistants.require(tenant, query.id()));
    }
}
