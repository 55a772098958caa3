package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantVersion;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link AssistantVersions}. */
public abstract class AssistantVersionsContract extends PersistenceContract {
    private AssistantVersions versions() {
        return persistence().assistantStores().versions();
    }

    /** Publishes the assistant as it is stored. */
    private AssistantVersion publish(SampleTenant tenant, Assistant assistant) {
        return tenant.in(() -> {
            var stored = persistence().assistantStores().assistants().require(tenant.id(), assistant.id());
            var publication = stored.publish(tenant.owner(), clock().instant());
            versions().add(publication.version());
            persistence().assistantStores().assistants().save(publication.assistant());
            return publication.version();
        });
    }

    @Test
    void gives_back_all_of_a_version() {
        var tenant = tenant();
        var assistant = tenant.newAssistant().configure(SampleConfig.full());
        tenant.run(() -> persistence().assistantStores().assistants().add(assistant));

        var version = publish(tenant, assistant);

        assertThat(tenant.in(() -> versions().find(tenant.id(), assistant.id(), 1)))
                .contains(version);
    }

    @Test
    void finds_no_version_of_another_number_assistant_or_tenant() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        var other = tenant.assistant();
        var stranger = tenant();
        publish(tenant, assistant);

        assertThat(tenant.in(() -> versions().find(tenant.id(), assistant.id(), 2)))
                .isEmpty();
        assertThat(tenant.in(() -> versions().find(tenant.id(), other.id(), 1))).isEmpty();
        assertThat(stranger.in(() -> versions().find(stranger.id(), assistant.id(), 1)))
                .isEmpty();
        assertThat(stranger.in(() -> versions().find(tenant.id(), assistant.id(), 1)))
                .isEmpty();
    }

    @Test
    void nothing_is_published_at_first() {
        var tenant = tenant();
        var assistant = tenant.assistant();

        assertThat(tenant.in(() -> versions().published(tenant.id(), assistant.id())))
                .isEmpty();
    }

    @Test
    void gives_the_version_that_customers_talk_to() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        var first = publish(tenant, assistant);
        var second = publish(tenant, assistant);

        assertThat(tenant.in(() -> versions().published(tenant.id(), assistant.id())))
                .contains(second);

        tenant.run(() -> {
            var stored = persistence().assistantStores().assistants().require(tenant.id(), assistant.id());
            persistence().assistantStores().assistants().save(stored.rollBackTo(first));
        });
        assertThat(tenant.in(() -> versions().published(tenant.id(), assistant.id())))
                .contains(first);
    }

    @Test
    void a_removed_assistant_has_nothing_published() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        publish(tenant, assistant);

        tenant.run(() -> persistence().assistantStores().assistants().remove(tenant.id(), assistant.id()));

        assertThat(tenant.in(() -> versions().published(tenant.id(), assistant.id())))
                .isEmpty();
    }

    @Test
    void a_stranger_finds_nothing_published() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        publish(tenant, assistant);
        var stranger = tenant();

        assertThat(stranger.in(() -> versions().published(stranger.id(), assistant.id())))
                .isEmpty();
        assertThat(stranger.in(() -> versions().published(tenant.id(), assistant.id())))
                .isEmpty();
    }

    @Test
    void lists_the_highest_numbers_first_and_of_this_assistant_only() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        publish(tenant, tenant.assistant());
        var first = publish(tenant, assistant);
        var second = publish(tenant, assistant);

        assertThat(list(tenant, assistant)).containsExactly(second, first);
    }

    @Test
    void lists_no_more_than_the_limit() {
        var tenant = tenant();
        var assistant = tenant.assistant();
        int limit = Slice.Request.MAX_LIMIT;
        var config = assistant.draft();
        tenant.run(() -> IntStream.rangeClosed(1, limit + 1)
                .mapToObj(number -> new AssistantVersion(
                        tenant.id(), assistant.id(), number, config, tenant.owner(), clock().instant()))
                .forEach(versions()::add));

        assertThat(list(tenant, assistant))
                .hasSize(limit)
                .first()
                .extracting(AssistantVersion::number)
                .isEqualTo(limit + 1);
    }

    private List<AssistantVersion> list(SampleTenant tenant, Assistant assistant) {
        return tenant.in(() -> versions().list(tenant.id(), assistant.id()));
    }
}
