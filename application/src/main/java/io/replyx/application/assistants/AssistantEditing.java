package io.replyx.application.assistants;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import java.util.function.UnaryOperator;

/** Reads an assistant, changes it and saves it, in one transaction. */
final class AssistantEditing {
    private final Transactions transactions;
    private final Assistants assistants;

    AssistantEditing(Transactions transactions, Assistants assistants) {
        this.transactions = transactions;
        this.assistants = assistants;
    }

    /** @return the assistant as it is stored now */
    Assistant edit(TenantId tenant, AssistantId id, UnaryOperator<Assistant> change) {
        try {
            return transactions.inTenant(tenant, () -> {
                assistants.save(change.apply(find(tenant, id)));
                return find(tenant, id);
            });
        } catch (StaleState raced) {
            throw AccessRefusal.CHANGED_MEANWHILE.refusal();
        }
    }

    private Assistant find(TenantId tenant, AssistantId id) {
        return assistants.require(tenant, id);
    }
}
