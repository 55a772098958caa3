package io.replyx.application.knowledge.port;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.EmbeddingModel;
import java.util.List;
import java.util.Map;

/** Finds chunks by the nearness of their vectors. Entries go when their chunk goes. */
public interface VectorIndex {

    /** @param similarity cosine, -1 to 1 */
    record Hit(ChunkId chunk, double similarity) {}

    /** Indexes chunks that were stored in the same transaction. Vectors need not be normalised. */
    void add(TenantId tenant, EmbeddingModel model, Map<ChunkId, float[]> vectors);

    /** The nearest chunks of the documents attached to the assistant, nearest first; vectors of other models are skipped. */
    List<Hit> search(TenantId tenant, AssistantId assistant, EmbeddingModel model, float[] question, int limit);
}
