package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.knowledge.port.Chunks;
import io.replyx.domain.knowledge.Chunk;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.Span;
import io.replyx.domain.knowledge.StoredChunk;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link ProviderChunks}. */
public abstract class ChunksContract extends PersistenceContract {
    private Chunks chunks() {
        return persistence().knowledgeStores().chunks();
    }

    private void replace(SampleTenant tenant, Document document, StoredChunk... chunks) {
        tenant.run(() -> chunks().replace(tenant.id(), document.id(), List.of(chunks)));
    }

    private List<StoredChunk> find(SampleTenant tenant, StoredChunk... wanted) {
        var ids = Arrays.stream(wanted).map(StoredChunk::id).toList();
        return tenant.in(() -> chunks().find(tenant.id(), ids));
    }

    @Test
    void gives_back_all_of_a_chunk() {
        var tenant = tenant();
        var document = tenant.document();
        var text = "Доставка — 3 дня.\n\tДаже «зимой» 🚚.";
        var place = new Span(17, 17 + text.length());
        var headings = List.of("Магазин", "Доставка, \"сроки\"");
        var chunk = new StoredChunk(
                new ChunkId(id()), document.id(), document.title(), new Chunk(4, headings, text, place, 11));
        var bare = new StoredChunk(
                new ChunkId(id()), document.id(), document.title(), new Chunk(5, List.of(), "x", new Span(99, 100), 1));

        replace(tenant, document, chunk, bare);

        assertThat(find(tenant, chunk, bare)).containsExactlyInAnyOrder(chunk, bare);
    }

    @Test
    void gives_only_the_chunks_that_are_asked_for() {
        var tenant = tenant();
        var document = tenant.document();
        var wanted = tenant.newChunk(document, 0, "wanted");
        var other = tenant.newChunk(document, 1, "other");
        replace(tenant, document, wanted, other);

        assertThat(find(tenant, wanted)).containsExactly(wanted);
        assertThat(find(tenant)).isEmpty();
    }

    @Test
    void puts_new_chunks_in_place_of_all_that_the_document_had() {
        var tenant = tenant();
        var document = tenant.document();
        var neighbour = tenant.document();
        var before = tenant.newChunk(document, 0, "before");
        var untouched = tenant.newChunk(neighbour, 0, "untouched");
        replace(tenant, document, before);
        replace(tenant, neighbour, untouched);

        var after = tenant.newChunk(document, 0, "after");
        replace(tenant, document, after);

        assertThat(find(tenant, before, after, untouched)).containsExactlyInAnyOrder(after, untouched);
    }

    @Test
    void leaves_out_unknown_ids() {
        var tenant = tenant();
        var document = tenant.document();
        var known = tenant.newChunk(document, 0, "known");
        replace(tenant, document, known);

        assertThat(find(tenant, tenant.newChunk(document, 1, "never stored"), known))
                .containsExactly(known);
    }

    @Test
    void leaves_out_other_tenants_ids() {
        var tenant = tenant();
        var document = tenant.document();
        var chunk = tenant.newChunk(document, 0, "secret");
        replace(tenant, document, chunk);
        var stranger = tenant();

        assertThat(find(stranger, chunk)).isEmpty();
        assertThat(stranger.in(() -> chunks().find(tenant.id(), List.of(chunk.id()))))
                .isEmpty();
    }

    @Test
    void chunks_go_when_their_document_goes() {
        var tenant = tenant();
        var document = tenant.document();
        var chunk = tenant.newChunk(document, 0, "gone");
        replace(tenant, document, chunk);

        tenant.run(() -> persistence().knowledgeStores().documents().remove(tenant.id(), document.id()));

        assertThat(find(tenant, chunk)).isEmpty();
    }

    @Test
    void a_strangers_document_gets_no_chunks() {
        var tenant = tenant();
        var document = tenant.document();
        var stranger = tenant();
        var chunk = stranger.newChunk(document, 0, "planted");

        assertThatThrownBy(() -> replace(stranger, document, chunk)).isInstanceOf(RuntimeException.class);

        assertThat(find(tenant, chunk)).isEmpty();
        assertThat(find(stranger, chunk)).isEmpty();
    }
}
