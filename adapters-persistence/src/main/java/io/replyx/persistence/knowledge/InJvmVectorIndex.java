package io.replyx.persistence.knowledge;

import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.EmbeddingModel;
import io.replyx.persistence.kernel.HibernateTransactions;
import java.util.List;
import java.util.Map;

public final class InJvmVectorIndex implements VectorIndex {
    public InJvmVectorIndex(HibernateTransactions transactions) {}

    @Override
    public void add(TenantId tenant, EmbeddingModel model, Map<ChunkId, float[]> vectors) {}

    @Override
    public List<Hit> search(TenantId tenant, AssistantId assistant, EmbeddingModel model, float[] question, int limit) {
        return List.of();
    }
}
