package io.replyx.application.knowledge;

import io.replyx.application.kernel.Transactions;
import io.replyx.application.knowledge.port.Chunks;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.application.knowledge.port.KnowledgeStores;
import io.replyx.application.knowledge.port.TextIndex;
import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.RetrievalSettings;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.Passage;
import io.replyx.domain.knowledge.RankedHit;
import io.replyx.domain.knowledge.ScoreFusion;
import io.replyx.domain.knowledge.SearchMode;
import io.replyx.domain.knowledge.StoredChunk;
import io.replyx.domain.knowledge.TextHit;
import io.replyx.domain.knowledge.VectorHit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the passages that answer a question: by words and by vectors, fused into one list. */
public final class Retriever {
    /** How far down each list the fusion looks. */
    private static final int CANDIDATES = 50;

    private final Transactions transactions;
    private final Chunks chunks;
    private final TextIndex texts;
    private final VectorIndex vectors;
    private final Embedder embedder;

    private record Query(TenantId tenant, AssistantId assistant, String question, int limit) {}

    Retriever(Transactions transactions, KnowledgeStores stores, Embedder embedder) {
        this.transactions = transactions;
        this.chunks = stores.chunks();
        this.texts = stores.textIndex();
        this.vectors = stores.vectorIndex();
        this.embedder = embedder;
    }

    /** The best passages, best first. Opens its own transaction. */
    public List<Passage> search(TenantId tenant, AssistantId assistant, String question, SearchMode mode, int limit) {
        var query = new Query(tenant, assistant, question, limit);
        return switch (mode) {
            case TEXT -> fused(query, Optional.empty(), true);
            case VECTOR -> fused(query, Optional.of(embedder.embedQuestion(question)), false);
            case HYBRID -> fused(query, Optional.of(embedder.embedQuestion(question)), true);
        };
    }

    /** The passages to answer from; empty when even the best is below the threshold. */
    public List<Passage> relevant(
            TenantId tenant, AssistantId assistant, String question, RetrievalSettings retrieval) {
        double threshold = retrieval.threshold().orElse(embedder.fusion().threshold());
        return search(tenant, assistant, question, SearchMode.HYBRID, retrieval.passages()).stream()
                .filter(passage -> passage.relevance() >= threshold)
                .toList();
    }

    private List<Passage> fused(Query query, Optional<float[]> vector, boolean byWords) {
        return transactions.inTenant(query.tenant(), () -> {
            var words = byWords ? words(query) : List.<TextHit<ChunkId>>of();
            var near = vector.map(asked -> near(query, asked)).orElse(List.of());
            return passages(query.tenant(), new ScoreFusion(embedder.fusion()).fuse(words, near, query.limit()));
        });
    }

    private List<TextHit<ChunkId>> words(Query query) {
        return texts.search(query.tenant(), query.assistant(), query.question(), depth(query)).stream()
                .map(hit -> new TextHit<>(hit.chunk(), hit.score(), hit.coverage()))
                .toList();
    }

    private List<VectorHit<ChunkId>> near(Query query, float[] vector) {
        return vectors.search(query.tenant(), query.assistant(), embedder.model(), vector, depth(query)).stream()
                .map(hit -> new VectorHit<>(hit.chunk(), hit.similarity()))
                .toList();
    }

    private static int depth(Query query) {
        return Math.max(CANDIDATES, query.limit());
    }

    private List<Passage> passages(TenantId tenant, List<RankedHit<ChunkId>> found) {
        var ids = found.stream().map(RankedHit::chunk).toList();
        var stored = chunks.find(tenant, ids).stream().collect(Collectors.toMap(StoredChunk::id, Function.identity()));
        return found.stream()
                .flatMap(hit -> Optional.ofNullable(stored.get(hit.chunk())).stream()
                        .map(chunk -> new Passage(chunk, hit.score(), hit.relevance())))
                .toList();
    }
}
