package io.replyx.testkit.memory;

import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.EmbeddingModel;
import io.replyx.testkit.memory.Tables.VectorKey;
import io.replyx.testkit.memory.Tables.VectorRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Compares with every vector. */
record InMemoryVectorIndex(Tables tables) implements VectorIndex {
    @Override
    public void add(TenantId tenant, EmbeddingModel model, Map<ChunkId, float[]> vectors) {
        vectors.forEach((chunk, vector) -> add(tenant, model, chunk, vector));
    }

    private void add(TenantId tenant, EmbeddingModel model, ChunkId chunk, float[] vector) {
        if (vector.length != model.dimensions()) {
            throw new IllegalArgumentException(vector.length + " numbers are no vector of " + model);
        }
        var document = tables.chunks.require(tenant, chunk).document();
        tables.vectors.insert(
                tenant, new VectorKey(chunk, model.name()), new VectorRow(chunk, document, model, vector));
    }

    @Override
    public List<Hit> search(TenantId tenant, AssistantId assistant, EmbeddingModel model, float[] question, int limit) {
        return tables.vectors
                .all(tenant)
                .filter(row -> row.model().equals(model))
                .filter(row -> tables.isAttached(tenant, row.document(), assistant))
                .map(row -> new Hit(row.chunk(), cosine(row.vector(), question)))
                .sorted(Comparator.comparingDouble(Hit::similarity).reversed())
                .limit(limit)
                .toList();
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
        }
        double lengths = Math.sqrt(squares(one) * squares(other));
        return lengths == 0 ? 0 : product / lengths;
    }

    private static double squares(float[] vector) {
        double sum = 0;
        for (float number : vector) {
            sum += (double) number * number;
        }
        return sum;
    }
}
