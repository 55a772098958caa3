package io.replyx.application.knowledge;

import io.replyx.application.kernel.Transactions;
import io.replyx.application.knowledge.port.Chunks;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.application.knowledge.port.KnowledgeStores;
import io.replyx.application.knowledge.port.TextIndex;
import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.ChunkId;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.EmbeddingModel;
import io.replyx.domain.knowledge.Indexing;
import io.replyx.domain.knowledge.StoredChunk;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what indexing has reached. A document that was deleted meanwhile stays deleted. */
final class IndexingStore {
    private final Transactions transactions;
    private final Documents documents;
    private final Chunks chunks;
    private final TextIndex texts;
    private final VectorIndex vectors;

    record IndexingInput(Document document, byte[] original) {}

    IndexingStore(Transactions transactions, KnowledgeStores stores) {
        this.transactions = transactions;
        this.documents = stores.documents();
        this.chunks = stores.chunks();
        this.texts = stores.textIndex();
        this.vectors = stores.vectorIndex();
    }

    /** Empty when there is no such document any more. */
    Optional<IndexingInput> begin(TenantId tenant, DocumentId id) {
        return transactions.inTenant(
                tenant,
                () -> documents.lock(tenant, id).flatMap(document -> {
                    documents.save(document.with(new Indexing.Parsing()));
                    return documents.original(tenant, id).map(original -> new IndexingInput(document, original));
                }));
    }

    void report(TenantId tenant, DocumentId id, Indexing progress) {
        transactions.runInTenant(
                tenant,
                () -> documents.lock(tenant, id).ifPresent(document -> documents.save(document.with(progress))));
    }

    /** The document becomes searchable in one step, with all its chunks. */
    void finish(Document indexed, EmbeddingModel model, List<StoredChunk> stored, Map<ChunkId, float[]> embedded) {
        var tenant = indexed.tenant();
        transactions.runInTenant(
                tenant,
                () -> documents.lock(tenant, indexed.id()).ifPresent(document -> {
                    chunks.replace(tenant, document.id(), stored);
                    texts.add(tenant, stored);
                    vectors.add(tenant, model, embedded);
                    documents.save(document.with(new Indexing.Ready(stored.size())));
                }));
    }
}
