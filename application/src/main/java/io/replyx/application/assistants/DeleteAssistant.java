package io.replyx.application.assistants;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.Right;

/** Takes an assistant out of service for good. Its dialogs stay readable. Owners may. */
public final class DeleteAssistant implements UseCase<DeleteAssistant.Command, AssistantId> {
    private final Transactions transactions;
    private final Assistants assistants;

    public record Command(AssistantId id) {}

    DeleteAssistant(Transactions transactions, Assistants assistants) {
        this.transactions = transactions;
        this.assistants = assistants;
    }

    @Override
    public AssistantId handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_ASSISTANTS);
        return transactions.inTenant(tenant, () -> {
            var assistant = assistants.require(tenant, command.id());
            assistants.remove(tenant, assistant.id());
            return assistant.id();
        });
    }
}
