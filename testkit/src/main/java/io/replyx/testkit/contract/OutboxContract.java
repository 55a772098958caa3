package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.kernel.Outbox;
import io.replyx.application.kernel.Outbox.StoredEvent;
import io.replyx.application.kernel.Payload;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link SentMessages}. */
public abstract class OutboxContract extends PersistenceContract {
    private Outbox outbox() {
        return persistence().kernelStores().outbox();
    }

    private StoredEvent newEvent(SampleTenant tenant) {
        var payload = new Payload(Map.of("name", "Анна \"Ли\"", "at", "2026-03-02T09:00:00Z", "empty", ""));
        return new StoredEvent(id(), tenant.id(), "user_registered", payload, clock().instant());
    }

    private Optional<StoredEvent> find(StoredEvent event) {
        return across(() -> outbox().find(event.id()));
    }

    @Test
    void gives_back_all_of_an_event_that_a_tenant_added() {
        var tenant = tenant();
        var event = newEvent(tenant);

        tenant.run(() -> outbox().add(event));

        assertThat(find(event)).contains(event);
    }

    @Test
    void gives_back_an_event_that_was_added_across_tenants() {
        var event = newEvent(tenant());

        runAcross(() -> outbox().add(event));

        assertThat(find(event)).contains(event);
    }

    @Test
    void finds_nothing_under_an_unknown_id() {
        assertThat(find(newEvent(tenant()))).isEmpty();
    }

    @Test
    void forgets_an_event_whose_transaction_fails() {
        var tenant = tenant();
        var event = newEvent(tenant);

        assertThatThrownBy(() -> tenant.run(() -> {
                    outbox().add(event);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(find(event)).isEmpty();
    }

    @Test
    void a_tenant_adds_no_event_in_anothers_name() {
        var event = newEvent(tenant());

        assertThatThrownBy(() -> tenant().run(() -> outbox().add(event))).isInstanceOf(RuntimeException.class);

        assertThat(find(event)).isEmpty();
    }
}
