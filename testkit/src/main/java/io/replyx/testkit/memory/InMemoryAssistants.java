package io.replyx.testkit.memory;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;

final class InMemoryAssistants extends InMemoryTenantStore<AssistantId, Assistant> implements Assistants {
    InMemoryAssistants(Tables tables) {
        super(tables, tables.assistants);
    }

    @Override
    void checkReferences(Assistant assistant) {
        tables.tenants.require(assistant.tenant());
    }
}
