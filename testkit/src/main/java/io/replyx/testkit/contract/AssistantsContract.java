package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantName;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@link Assistants}. */
public abstract class AssistantsContract extends TenantStoreContract<AssistantId, Assistant> {
    @Override
    Assistants store() {
        return persistence().assistantStores().assistants();
    }

    @Override
    AssistantId newId(UUID value) {
        return new AssistantId(value);
    }

    @Override
    Assistant sample(SampleTenant tenant) {
        return tenant.newAssistant();
    }

    @Override
    Assistant changed(Assistant assistant) {
        return assistant.with(new Assistant.Content(new AssistantName("Помощник"), SampleConfig.full()));
    }

    @Test
    void saves_a_publication() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        var published = assistant.publish(tenant.owner(), clock().instant());

        tenant.run(() -> {
            persistence().assistantStores().versions().add(published.version());
            store().save(published.assistant());
        });

        var saved = find(tenant, assistant.id()).orElseThrow();
        assertThat(saved).usingRecursiveComparison().ignoringFields("version").isEqualTo(published.assistant());
        assertThat(saved.version()).isGreaterThan(assistant.version());
    }

    @Test
    void dialogs_and_versions_of_a_removed_assistant_stay() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        var dialog = tenant.newDialog(assistant.id());
        var published = assistant.publish(tenant.owner(), clock().instant());
        tenant.run(() -> {
            persistence().dialogStores().dialogs().add(dialog);
            persistence().assistantStores().versions().add(published.version());
        });

        tenant.run(() -> store().remove(tenant.id(), assistant.id()));

        assertThat(tenant.in(() -> persistence().dialogStores().dialogs().find(tenant.id(), dialog.id())))
                .contains(dialog);
        assertThat(tenant.in(() -> persistence().assistantStores().versions().find(tenant.id(), assistant.id(), 1)))
                .contains(published.version());
    }
}
