package io.replyx.application.knowledge;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.IdGenerator;
import io.replyx.application.kernel.IdempotencyGuard;
import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.application.knowledge.port.Chunks;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.application.knowledge.port.TextIndex;
import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.domain.knowledge.Chunker;
import java.time.InstantSource;

/** Puts this capability together. */
public record KnowledgeModule(
        Transactions transactions,
        Documents documents,
        Chunks chunks,
        TextIndex texts,
        VectorIndex vectors,
        Assistants assistants,
        DocumentParser parser,
        Chunker chunker,
        Embedder embedder,
        Jobs jobs,
        IdempotencyGuard idempotency,
        IdGenerator ids,
        InstantSource clock) {

    public KnowledgeApi api(UseCaseDecorator decorator) {
        var add = new AddDocument(transactions, documents, parser, assistants, jobs, idempotency, ids, clock);
        return new KnowledgeApi(
                decorator.wrap("AddDocument", add),
                decorator.wrap("GetDocument", new GetDocument(transactions, documents)),
                decorator.wrap("ListDocuments", new ListDocuments(transactions, documents, assistants)),
                decorator.wrap("UpdateDocument", new UpdateDocument(transactions, documents)),
                decorator.wrap("AttachDocument", new AttachDocument(transactions, documents, assistants)),
                decorator.wrap("DeleteDocument", new DeleteDocument(transactions, documents)),
                decorator.wrap("SearchKnowledge", new SearchKnowledge(transactions, assistants, retriever())));
    }

    public Retriever retriever() {
        return new Retriever(transactions, chunks, texts, vectors, embedder);
    }

    public JobHandler indexing() {
        var store = new IndexingStore(transactions, documents, chunks, texts, vectors);
        return new IndexDocumentJob(store, parser, chunker, embedder, ids);
    }
}
