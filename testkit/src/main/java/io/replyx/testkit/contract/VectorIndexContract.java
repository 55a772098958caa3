package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.application.knowledge.port.VectorIndex.Hit;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.EmbeddingModel;
import io.replyx.domain.knowledge.StoredChunk;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** {@link VectorIndex}. */
public abstract class VectorIndexContract extends PersistenceContract {
    private static final EmbeddingModel MODEL = new EmbeddingModel("sample", 3);
    /** Stores may keep fewer digits than a float has. */
    private static final Offset<Double> ROUNDING = within(0.001);

    private VectorIndex vectors() {
        return persistence().knowledgeStores().vectorIndex();
    }

    private List<ChunkId> indexed(SampleTenant tenant, AssistantId assistant, float[]... vectors) {
        return index(tenant, tenant.attachedTo(assistant), MODEL, vectors);
    }

    private List<ChunkId> index(SampleTenant tenant, Document document, EmbeddingModel model, float[]... vectors) {
        var chunks = IntStream.range(0, vectors.length)
                .mapToObj(ordinal -> tenant.newChunk(document, ordinal, "passage " + ordinal))
                .toList();
        var embedded = new HashMap<ChunkId, float[]>();
        chunks.forEach(chunk -> embedded.put(chunk.id(), vectors[chunk.chunk().ordinal()]));
        tenant.run(() -> {
            persistence().knowledgeStores().chunks().replace(tenant.id(), document.id(), chunks);
            vectors().add(tenant.id(), model, embedded);
        });
        return chunks.stream().map(StoredChunk::id).toList();
    }

    private static float[] vector(double... numbers) {
        var vector = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            vector[i] = (float) numbers[i];
        }
        return vector;
    }

    private List<Hit> search(SampleTenant tenant, AssistantId assistant, float[] question) {
        return tenant.in(() -> vectors().search(tenant.id(), assistant, MODEL, question, 10));
    }

    @Test
    void gives_the_nearest_first() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var chunks = indexed(tenant, assistant, vector(0, 1, 0), vector(1, 0, 0), vector(1, 1, 0));

        var hits = search(tenant, assistant, vector(1, 0.1, 0));

        assertThat(hits).extracting(Hit::chunk).containsExactly(chunks.get(1), chunks.get(2), chunks.get(0));
    }

    @Test
    void similarity_is_the_cosine() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        indexed(tenant, assistant, vector(1, 0, 0), vector(1, 1, 0), vector(0, 0, 1), vector(-1, 0, 0));

        var similarities = search(tenant, assistant, vector(1, 0, 0)).stream()
                .map(Hit::similarity)
                .toList();

        assertThat(similarities).hasSize(4);
        assertThat(similarities.get(0)).isCloseTo(1, ROUNDING);
        assertThat(similarities.get(1)).isCloseTo(Math.sqrt(0.5), ROUNDING);
        assertThat(similarities.get(2)).isCloseTo(0, ROUNDING);
        assertThat(similarities.get(3)).isCloseTo(-1, ROUNDING);
    }

    @Test
    void vectors_need_not_be_normalised() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var chunks = indexed(tenant, assistant, vector(50, 50, 0), vector(0.01, 0, 0));

        var hits = search(tenant, assistant, vector(7, 0, 0));

        assertThat(hits).extracting(Hit::chunk).containsExactly(chunks.get(1), chunks.get(0));
        assertThat(hits.getFirst().similarity()).isCloseTo(1, ROUNDING);
    }

    @Test
    void gives_no_more_than_asked_for() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var chunks = indexed(tenant, assistant, vector(1, 1, 0), vector(1, 0, 0), vector(0, 1, 0));

        var hits = tenant.in(() -> vectors().search(tenant.id(), assistant, MODEL, vector(1, 0, 0), 2));

        assertThat(hits).extracting(Hit::chunk).containsExactly(chunks.get(1), chunks.get(0));
    }

    @Test
    void skips_vectors_of_other_models() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var own = indexed(tenant, assistant, vector(0, 1, 0));
        index(tenant, tenant.attachedTo(assistant), new EmbeddingModel("other", 3), vector(1, 0, 0));
        index(tenant, tenant.attachedTo(assistant), new EmbeddingModel("wider", 4), vector(1, 0, 0, 0));

        var hits = search(tenant, assistant, vector(1, 0, 0));

        assertThat(hits).extracting(Hit::chunk).isEqualTo(own);
    }

    @Test
    void searches_attached_documents_only() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var other = tenant.assistant().id();
        var document = tenant.document();
        var chunks = index(tenant, document, MODEL, vector(1, 0, 0));
        assertThat(search(tenant, assistant, vector(1, 0, 0))).isEmpty();

        tenant.run(() -> persistence().knowledgeStores().documents().attach(tenant.id(), document.id(), assistant));
        assertThat(search(tenant, assistant, vector(1, 0, 0)))
                .extracting(Hit::chunk)
                .isEqualTo(chunks);
        assertThat(search(tenant, other, vector(1, 0, 0))).isEmpty();

        tenant.run(() -> persistence().knowledgeStores().documents().detach(tenant.id(), document.id(), assistant));
        assertThat(search(tenant, assistant, vector(1, 0, 0))).isEmpty();
    }

    @Test
    void a_stranger_finds_nothing() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        indexed(tenant, assistant, vector(1, 0, 0));
        var stranger = tenant();

        assertThat(search(stranger, assistant, vector(1, 0, 0))).isEmpty();
        assertThat(stranger.in(() -> vectors().search(tenant.id(), assistant, MODEL, vector(1, 0, 0), 10)))
                .isEmpty();
    }

    @Test
    void entries_go_when_their_chunk_goes() {
        var tenant = tenant();
        var assistant = tenant.assistant().id();
        var document = tenant.attachedTo(assistant);
        index(tenant, document, MODEL, vector(1, 0, 0), vector(0, 1, 0));

        var chunks = index(tenant, document, MODEL, vector(0, 0, 1));
        assertThat(search(tenant, assistant, vector(1, 0, 0)))
                .extracting(Hit::chunk)
                .isEqualTo(chunks);

        tenant.run(() -> persistence().knowledgeStores().documents().remove(tenant.id(), document.id()));
        assertThat(search(tenant, assistant, vector(1, 0, 0))).isEmpty();
    }
}
