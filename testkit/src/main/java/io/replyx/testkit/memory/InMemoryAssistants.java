package io.replyx.testkit.memory;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.StaleState;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.testkit.memory.Tables.AssistantRow;
import java.util.Optional;

record InMemoryAssistants(Tables tables) implements Assistants {
    @Override
    public Optional<Assistant> find(TenantId tenant, AssistantId id) {
        return tables.assistants.find(tenant, id).filter(row -> !row.removed()).map(AssistantRow::assistant);
    }

    @Override
    public Slice<Assistant> list(TenantId tenant, Slice.Request request) {
        var present =
                tables.assistants.all(tenant).filter(row -> !row.removed()).map(AssistantRow::assistant);
        return Pages.newestFirst(present, request, assistant -> assistant.id().value());
    }

    @Override
    public void add(Assistant assistant) {
        tables.tenants.require(assistant.tenant());
        tables.assistants.insert(assistant.tenant(), assistant.id(), new AssistantRow(assistant, false));
    }

    @Override
    public void save(Assistant assistant) {
        tables.transactions.requireTenant(assistant.tenant());
        var stored = find(assistant.tenant(), assistant.id()).filter(found -> found.version() == assistant.version());
        if (stored.isEmpty()) {
            throw new StaleState("assistant");
        }
        tables.assistants.update(assistant.tenant(), assistant.id(), new AssistantRow(next(assistant), false));
    }

    @Override
    public void remove(TenantId tenant, AssistantId id) {
        tables.transactions.requireTenant(tenant);
        find(tenant, id).ifPresent(found -> tables.assistants.update(tenant, id, new AssistantRow(found, true)));
    }

    private static Assistant next(Assistant assistant) {
        return new Assistant(
                assistant.id(),
                assistant.tenant(),
                assistant.name(),
                assistant.draft(),
                assistant.published(),
                assistant.lastVersion(),
                assistant.createdAt(),
                assistant.version() + 1);
    }
}
