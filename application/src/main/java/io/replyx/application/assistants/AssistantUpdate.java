package io.replyx.application.assistants;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Reads an assistant, changes it and saves it, in one transaction. */
final class AssistantUpdate {
    private final Transactions transactions;
    private final Assistants assistants;

    AssistantUpdate(Transactions transactions, Assistants assistants) {
        this.transactions = transactions;
        this.assistants = assistants;
    }

    /** @return the assistant as it is stored now */
    Assistant edit(TenantId tenant, AssistantId id, UnaryOperator<Assistant> change) {
        return inTransaction(tenant, () -> save(change.apply(assistants.require(tenant, id))));
    }

    /** Whoever saves second is told to look again. */
    Assistant inTransaction(TenantId tenant, Supplier<Assistant> work) {
        try {
            return transactions.inTenant(tenant, work);
        } catch (StaleState raced) {
            throw AccessRefusal.CHANGED_MEANWHILE.refusal();
        }
    }

    Assistant save(Assistant assistant) {
        assistants.save(assistant);
        return assistants.require(assistant.tenant(), assistant.id());
    }
}
