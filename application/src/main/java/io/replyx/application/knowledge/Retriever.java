package io.replyx.application.knowledge;

import io.replyx.application.kernel.Transactions;
import io.replyx.application.knowledge.port.Chunks;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.application.knowledge.port.TextIndex;
import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.Retrieval;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.Passage;
import io.replyx.domain.knowledge.SearchMode;
import io.replyx.domain.knowledge.StoredChunk;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the passages that answer a question: by words and by vectors, fused into one list. */
public final class Retriever {
    private static final int CANDIDATES = 50;

    private final Transactions transactions;
    private final Chunks chunks;
    private final TextIndex texts;
    private final VectorIndex vectors;
    private final Embedder embedder;

    Retriever(Transactions transactions, Chunks chunks, TextIndex texts, VectorIndex vectors, Embedder embedder) {
        this.transactions = transactions;
        this.chunks = chunks;
        this.texts = texts;
        this.vectors = vectors;
        this.embedder = embedder;
    }

    /** The best passages, best first. Opens its own transaction. */
    public List<Passage> search(TenantId tenant, AssistantId assistant, String question, SearchMode mode, int limit) {
        var vector = embedder.embed(List.of(question)).getFirst();
        return transactions.inTenant(tenant, () -> {
            var byText = mode == SearchMode.VECTOR
                    ? List.<TextIndex.Hit>of()
                    : texts.search(tenant, assistant, question, CANDIDATES);
            var byVector = mode == SearchMode.TEXT
                    ? List.<VectorIndex.Hit>of()
                    : vectors.search(tenant, assistant, embedder.model(), vector, CANDIDATES);
            return passages(tenant, byText, byVector, limit);
        });
    }

    /** The passages to answer from; empty when even the best is below the threshold. */
    public List<Passage> relevant(TenantId tenant, AssistantId assistant, String question, Retrieval retrieval) {
        double threshold = retrieval.threshold().orElse(0.3);
        return search(tenant, assistant, question, SearchMode.HYBRID, retrieval.passages()).stream()
                .filter(passage -> passage.relevance() >= threshold)
                .toList();
    }

    private List<Passage> passages(
            TenantId tenant, List<TextIndex.Hit> byText, List<VectorIndex.Hit> byVector, int limit) {
        var scores = new HashMap<ChunkId, Double>();
        var relevances = new HashMap<ChunkId, Double>();
        for (int rank = 0; rank < byText.size(); rank++) {
            scores.merge(byText.get(rank).chunk(), 1.0 / (60 + rank), Double::sum);
            relevances.merge(byText.get(rank).chunk(), byText.get(rank).coverage(), Math::max);
        }
        for (int rank = 0; rank < byVector.size(); rank++) {
            scores.merge(byVector.get(rank).chunk(), 0.5 / (60 + rank), Double::sum);
        }
        var best = scores.entrySet().stream()
                .sorted(Map.Entry.<ChunkId, Double>comparingByValue().reversed())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        var found = chunks.find(tenant, best).stream().collect(Collectors.toMap(StoredChunk::id, Function.identity()));
        return found.values().stream()
                .map(chunk -> new Passage(
                        chunk, scores.getOrDefault(chunk.id(), 0.0), relevances.getOrDefault(chunk.id(), 0.0)))
                .sorted(Comparator.comparingDouble(Passage::score).reversed())
                .toList();
    }
}
