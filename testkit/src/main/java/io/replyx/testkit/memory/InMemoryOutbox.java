package io.replyx.testkit.memory;

import io.replyx.application.kernel.Outbox;
import java.util.Optional;
import java.util.UUID;

record InMemoryOutbox(Tables tables) implements Outbox {
    @Override
    public void add(StoredEvent event) {
        tables.transactions.requireTenantOrAcross(event.tenant());
        tables.tenants.require(event.tenant());
        tables.events.insert(event.id(), event);
    }

    @Override
    public Optional<StoredEvent> find(UUID id) {
        tables.transactions.requireAcross();
        return tables.events.find(id);
    }
}
