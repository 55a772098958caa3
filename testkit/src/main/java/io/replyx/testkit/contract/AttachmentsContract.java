package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.kernel.Slice;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.knowledge.DocumentId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@link Documents}: which assistants answer from them. */
public abstract class AttachmentsContract extends PersistenceContract {
    private Documents documents() {
        return persistence().knowledgeStores().documents();
    }

    private Set<AssistantId> attachments(SampleTenant tenant, DocumentId document) {
        return tenant.in(() -> documents().attachments(tenant.id(), document));
    }

    private boolean hasAny(SampleTenant tenant, AssistantId assistant) {
        return tenant.in(() -> documents().hasAny(tenant.id(), assistant));
    }

    @Test
    void a_document_is_attached_to_any_number_of_assistants() {
        var tenant = tenant();
        var document = tenant.document();
        var one = tenant.assistant().id();
        var other = tenant.assistant().id();
        assertThat(attachments(tenant, document.id())).isEmpty();

        tenant.run(() -> {
            documents().attach(tenant.id(), document.id(), one);
            documents().attach(tenant.id(), document.id(), other);
        });

        assertThat(attachments(tenant, document.id())).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void attaching_twice_is_harmless() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var document = tenant.attachedTo(assistant);

        tenant.run(() -> documents().attach(tenant.id(), document.id(), assistant));

        assertThat(attachments(tenant, document.id())).containsExactly(assistant);
    }

    @Test
    void a_detached_document_stays_with_the_others() {
        var tenant = tenant();
        var one = tenant.assistant().id();
        var other = tenant.assistant().id();
        var document = tenant.attachedTo(one);
        tenant.run(() -> documents().attach(tenant.id(), document.id(), other));

        tenant.run(() -> documents().detach(tenant.id(), document.id(), one));

        assertThat(attachments(tenant, document.id())).containsExactly(other);
    }

    @Test
    void detaching_what_is_not_attached_is_harmless() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var document = tenant.document();

        tenant.run(() -> documents().detach(tenant.id(), document.id(), assistant));

        assertThat(attachments(tenant, document.id())).isEmpty();
    }

    @Test
    void an_assistant_has_knowledge_once_a_document_is_attached_indexed_or_not() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var other = tenant.assistant().id();
        assertThat(hasAny(tenant, assistant)).isFalse();

        var document = tenant.attachedTo(assistant);
        assertThat(hasAny(tenant, assistant)).isTrue();
        assertThat(hasAny(tenant, other)).isFalse();

        tenant.run(() -> documents().detach(tenant.id(), document.id(), assistant));
        assertThat(hasAny(tenant, assistant)).isFalse();
    }

    @Test
    void lists_only_what_is_attached_to_the_given_assistant() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var first = tenant.attachedTo(assistant);
        tenant.attachedTo(tenant.assistant().id());
        tenant.document();
        var second = tenant.attachedTo(assistant);

        var listed = tenant.in(() -> documents().list(tenant.id(), Optional.of(assistant), Slice.Request.first()));

        assertThat(listed.items()).containsExactly(second, first);
    }

    @Test
    void slices_of_an_assistants_documents_fit_together() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var first = tenant.attachedTo(assistant);
        tenant.document();
        var second = tenant.attachedTo(assistant);

        var one = new Slice.Request(1, Optional.empty());
        var begin = tenant.in(() -> documents().list(tenant.id(), Optional.of(assistant), one));
        var rest = new Slice.Request(1, begin.next());
        var end = tenant.in(() -> documents().list(tenant.id(), Optional.of(assistant), rest));

        assertThat(begin.items()).containsExactly(second);
        assertThat(end.items()).containsExactly(first);
        assertThat(end.next()).isEmpty();
    }

    @Test
    void attachments_go_with_their_document() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var document = tenant.attachedTo(assistant);

        tenant.run(() -> documents().remove(tenant.id(), document.id()));

        assertThat(attachments(tenant, document.id())).isEmpty();
        assertThat(hasAny(tenant, assistant)).isFalse();
    }

    @Test
    void nothing_is_attached_across_tenants() {
        var tenant = tenant();
        var stranger = tenant();
        var document = tenant.document().id();
        var assistant = stranger.assistant().id();

        assertThatThrownBy(() -> tenant.run(() -> documents().attach(tenant.id(), document, assistant)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> stranger.run(() -> documents().attach(stranger.id(), document, assistant)))
                .isInstanceOf(RuntimeException.class);

        assertThat(attachments(tenant, document)).isEmpty();
        assertThat(hasAny(stranger, assistant)).isFalse();
    }

    @Test
    void a_stranger_sees_no_attachments() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var document = tenant.attachedTo(assistant);
        var stranger = tenant();

        assertThat(attachments(stranger, document.id())).isEmpty();
        assertThat(hasAny(stranger, assistant)).isFalse();
    }
}
