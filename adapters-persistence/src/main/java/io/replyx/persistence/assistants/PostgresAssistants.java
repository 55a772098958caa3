package io.replyx.persistence.assistants;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.PostgresTenantStore;

public final class PostgresAssistants extends PostgresTenantStore<AssistantId, Assistant, AssistantRow>
        implements Assistants {
    public PostgresAssistants(HibernateTransactions transactions) {
        super(transactions, AssistantRow.class, AssistantRow::new);
    }
}
