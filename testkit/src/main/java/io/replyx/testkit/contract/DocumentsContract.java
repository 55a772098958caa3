package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.Indexing;
import io.replyx.domain.knowledge.IndexingFailure;
import io.replyx.domain.knowledge.KnowledgeRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** {@link Documents}: the documents themselves; {@link AttachmentsContract} is about what they are attached to. */
public abstract class DocumentsContract extends PersistenceContract {
    private Documents documents() {
        return persistence().knowledgeStores().documents();
    }

    private Optional<Document> find(SampleTenant tenant, DocumentId id) {
        return tenant.in(() -> documents().find(tenant.id(), id));
    }

    private Optional<byte[]> original(SampleTenant tenant, DocumentId id) {
        return tenant.in(() -> documents().original(tenant.id(), id));
    }

    @Test
    void gives_back_all_of_a_document_of_any_format() {
        var tenant = tenant();
        for (var format : DocumentFormat.values()) {
            var title = new DocumentTitle("Доставка & оплата");
            var document =
                    Document.queue(new DocumentId(id()), tenant.id(), title, format, 10_485_760, clock().instant());

            tenant.run(() -> documents().add(document, new byte[] {1}));

            assertThat(find(tenant, document.id())).contains(document);
            assertThat(tenant.in(() -> documents().lock(tenant.id(), document.id())))
                    .contains(document);
        }
    }

    @Test
    void gives_back_every_byte_of_an_original() {
        var tenant = tenant();
        var document = tenant.newDocument();
        var original = new byte[256];
        for (int i = 0; i < original.length; i++) {
            original[i] = (byte) i;
        }

        tenant.run(() -> documents().add(document, original));

        assertThat(original(tenant, document.id()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(original));
    }

    @Test
    void an_unknown_and_a_strangers_document_look_alike() {
        var tenant = tenant();
        var foreign = tenant().document();

        for (var id : List.of(new DocumentId(id()), foreign.id())) {
            assertThat(find(tenant, id)).isEmpty();
            assertThat(tenant.in(() -> documents().lock(tenant.id(), id))).isEmpty();
            assertThat(original(tenant, id)).isEmpty();
            assertUnknown(() -> tenant.in(() -> documents().require(tenant.id(), id)));
            assertUnknown(() -> tenant.in(() -> documents().requireLocked(tenant.id(), id)));
        }
    }

    private static void assertUnknown(ThrowingCallable search) {
        assertThatThrownBy(search)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(KnowledgeRefusal.UNKNOWN_DOCUMENT);
    }

    @Test
    void nobody_else_changes_a_document_that_is_locked() {
        var tenant = tenant();
        var document = tenant.document();
        int runners = 4;

        ConcurrentRun.run(
                runners,
                () -> tenant.in(() -> {
                    var locked = documents().requireLocked(tenant.id(), document.id());
                    var longer = new DocumentTitle(locked.title().value() + "+");
                    documents().save(locked.rename(longer));
                    return longer;
                }));

        assertThat(find(tenant, document.id()))
                .map(saved -> saved.title().value())
                .contains(document.title().value() + "+".repeat(runners));
    }

    @Test
    void lists_the_newest_first_and_only_the_tenants_own() {
        var tenant = tenant();
        var first = tenant.document();
        tenant().document();
        var second = tenant.document();

        var listed = tenant.in(() -> documents().list(tenant.id(), Optional.empty(), Slice.Request.first()));

        assertThat(listed.items()).containsExactly(second, first);
    }

    @Test
    void lists_in_slices_that_fit_together() {
        var tenant = tenant();
        var first = tenant.document();
        var second = tenant.document();
        var third = tenant.document();

        var begin = tenant.in(
                () -> documents().list(tenant.id(), Optional.empty(), new Slice.Request(2, Optional.empty())));
        var end = tenant.in(() -> documents().list(tenant.id(), Optional.empty(), new Slice.Request(2, begin.next())));

        assertThat(begin.items()).containsExactly(third, second);
        assertThat(end.items()).containsExactly(first);
        assertThat(end.next()).isEmpty();
    }

    @Test
    void saves_the_title_under_the_next_version() {
        var tenant = tenant();
        var document = tenant.document();

        tenant.run(() -> documents().save(document.rename(new DocumentTitle("Payment"))));

        assertThat(find(tenant, document.id())).hasValueSatisfying(saved -> {
            assertThat(saved.title()).isEqualTo(new DocumentTitle("Payment"));
            assertThat(saved.version()).isGreaterThan(document.version());
        });
    }

    @Test
    void saves_every_step_of_indexing() {
        var tenant = tenant();
        var failures = Arrays.stream(IndexingFailure.values()).map(Indexing.Failed::new);
        var steps = Stream.concat(
                failures,
                Stream.of(
                        new Indexing.Parsing(),
                        new Indexing.Embedding(64, 130),
                        new Indexing.Ready(130),
                        new Indexing.Queued()));

        steps.forEach(step -> {
            var document = tenant.document();
            tenant.run(() -> documents().save(document.with(step)));
            assertThat(find(tenant, document.id())).map(Document::indexing).contains(step);
        });
    }

    @Test
    void saving_leaves_the_original_alone() {
        var tenant = tenant();
        var document = tenant.document();
        var before = original(tenant, document.id()).orElseThrow();

        tenant.run(() -> documents().save(document.with(new Indexing.Ready(1))));

        assertThat(original(tenant, document.id()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(before));
    }

    @Test
    void refuses_a_stale_save() {
        var tenant = tenant();
        var document = tenant.document();
        tenant.run(() -> documents().save(document.rename(new DocumentTitle("First"))));

        assertThatThrownBy(() -> tenant.run(() -> documents().save(document.rename(new DocumentTitle("Second")))))
                .isInstanceOf(StaleState.class);

        assertThat(find(tenant, document.id())).map(Document::title).contains(new DocumentTitle("First"));
    }

    @Test
    void refuses_to_save_what_was_removed() {
        var tenant = tenant();
        var document = tenant.document();
        tenant.run(() -> documents().remove(tenant.id(), document.id()));

        assertThatThrownBy(() -> tenant.run(() -> documents().save(document))).isInstanceOf(StaleState.class);

        assertThat(find(tenant, document.id())).isEmpty();
    }

    @Test
    void removes_a_document_with_its_original() {
        var tenant = tenant();
        var document = tenant.document();
        var kept = tenant.document();

        tenant.run(() -> documents().remove(tenant.id(), document.id()));

        assertThat(find(tenant, document.id())).isEmpty();
        assertThat(original(tenant, document.id())).isEmpty();
        assertThat(find(tenant, kept.id())).contains(kept);
    }

    @Test
    void removing_twice_is_harmless() {
        var tenant = tenant();
        var document = tenant.document();
        tenant.run(() -> documents().remove(tenant.id(), document.id()));

        assertThatCode(() -> tenant.run(() -> documents().remove(tenant.id(), document.id())))
                .doesNotThrowAnyException();
    }

    @Test
    void a_stranger_removes_nothing() {
        var tenant = tenant();
        var document = tenant.document();
        var stranger = tenant();

        stranger.run(() -> documents().remove(stranger.id(), document.id()));

        assertThat(find(tenant, document.id())).contains(document);
    }
}
