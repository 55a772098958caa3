package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.StaleState;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantName;
import io.replyx.domain.assistants.AssistantRefusal;
import io.replyx.domain.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Assistants}. */
public abstract class AssistantsContract extends PersistenceContract {
    private Assistants assistants() {
        return persistence().assistantStores().assistants();
    }

    private Optional<Assistant> find(SampleTenant tenant, AssistantId id) {
        return tenant.in(() -> assistants().find(tenant.id(), id));
    }

    private Slice<Assistant> list(SampleTenant tenant, Slice.Request request) {
        return tenant.in(() -> assistants().list(tenant.id(), request));
    }

    @Test
    void gives_back_all_of_a_new_assistant() {
        var tenant = tenant();
        var assistant = tenant.assistant();

        assertThat(find(tenant, assistant.id())).contains(assistant);
    }

    @Test
    void gives_back_every_setting_of_a_draft() {
        var tenant = tenant();
        var assistant = tenant.newAssistant().configure(SampleConfig.full());

        tenant.run(() -> assistants().add(assistant));

        assertThat(find(tenant, assistant.id())).contains(assistant);
    }

    @Test
    void an_unknown_a_removed_and_a_strangers_assistant_look_alike() {
        var tenant = tenant();
        var removed = tenant.assistant();
        tenant.run(() -> assistants().remove(tenant.id(), removed.id()));
        var foreign = tenant().assistant();

        for (var id : List.of(new AssistantId(id()), removed.id(), foreign.id())) {
            assertThat(find(tenant, id)).isEmpty();
            assertThatThrownBy(() -> tenant.in(() -> assistants().require(tenant.id(), id)))
                    .asInstanceOf(type(Refusal.class))
                    .extracting(Refusal::code)
                    .isEqualTo(AssistantRefusal.UNKNOWN_ASSISTANT);
        }
    }

    @Test
    void lists_the_newest_first_and_only_the_tenants_own() {
        var tenant = tenant();
        var first = tenant.assistant();
        tenant().assistant();
        var second = tenant.assistant();

        assertThat(list(tenant, Slice.Request.first()).items()).containsExactly(second, first);
    }

    @Test
    void lists_in_slices_that_fit_together() {
        var tenant = tenant();
        var first = tenant.assistant();
        var second = tenant.assistant();
        var third = tenant.assistant();

        var begin = list(tenant, new Slice.Request(2, Optional.empty()));
        var end = list(tenant, new Slice.Request(2, begin.next()));

        assertThat(begin.items()).containsExactly(third, second);
        assertThat(begin.next()).contains(second.id().value());
        assertThat(end.items()).containsExactly(first);
        assertThat(end.next()).isEmpty();
    }

    @Test
    void a_slice_that_ends_with_the_list_has_no_next() {
        var tenant = tenant();
        tenant.assistant();
        tenant.assistant();

        assertThat(list(tenant, new Slice.Request(2, Optional.empty())).next()).isEmpty();
    }

    @Test
    void leaves_removed_ones_out_of_the_list() {
        var tenant = tenant();
        var kept = tenant.assistant();
        var removed = tenant.assistant();

        tenant.run(() -> assistants().remove(tenant.id(), removed.id()));

        assertThat(list(tenant, Slice.Request.first()).items()).containsExactly(kept);
    }

    @Test
    void saves_name_draft_and_publication_under_the_next_version() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        var changed = assistant.rename(new AssistantName("Помощник")).configure(SampleConfig.full());
        var published = changed.publish(tenant.owner(), clock().instant());

        tenant.run(() -> {
            persistence().assistantStores().versions().add(published.version());
            assistants().save(published.assistant());
        });

        var saved = find(tenant, assistant.id()).orElseThrow();
        assertThat(saved).usingRecursiveComparison().ignoringFields("version").isEqualTo(published.assistant());
        assertThat(saved.version()).isGreaterThan(assistant.version());
    }

    @Test
    void refuses_a_stale_save() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        tenant.run(() -> assistants().save(assistant.rename(new AssistantName("First"))));

        assertThatThrownBy(() -> tenant.run(() -> assistants().save(assistant.rename(new AssistantName("Second")))))
                .isInstanceOf(StaleState.class);

        assertThat(find(tenant, assistant.id())).map(Assistant::name).contains(new AssistantName("First"));
    }

    @Test
    void of_two_who_save_what_they_read_one_is_refused() {
        var tenant = tenant();
        var assistant = tenant.assistant();

        var outcomes = ConcurrentRun.run(2, () -> {
            try {
                tenant.run(() -> assistants().save(assistant));
                return true;
            } catch (StaleState stale) {
                return false;
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
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

        tenant.run(() -> assistants().remove(tenant.id(), assistant.id()));

        assertThat(tenant.in(() -> persistence().dialogStores().dialogs().find(tenant.id(), dialog.id())))
                .contains(dialog);
        assertThat(tenant.in(() -> persistence().assistantStores().versions().find(tenant.id(), assistant.id(), 1)))
                .contains(published.version());
    }

    @Test
    void removing_twice_is_harmless() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        tenant.run(() -> assistants().remove(tenant.id(), assistant.id()));

        assertThatCode(() -> tenant.run(() -> assistants().remove(tenant.id(), assistant.id())))
                .doesNotThrowAnyException();
    }

    @Test
    void a_stranger_removes_nothing() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        var stranger = tenant();

        stranger.run(() -> assistants().remove(stranger.id(), assistant.id()));

        assertThat(find(tenant, assistant.id())).contains(assistant);
    }
}
