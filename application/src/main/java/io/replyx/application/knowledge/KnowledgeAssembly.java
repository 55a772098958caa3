package io.replyx.application.knowledge;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Around;
import io.replyx.application.kernel.Ids;
import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.Once;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.knowledge.port.Chunks;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.application.knowledge.port.TextIndex;
import io.replyx.application.knowledge.port.VectorIndex;
import io.replyx.domain.knowledge.Chunker;
import java.time.InstantSource;

/** Puts this capability together. */
public record KnowledgeAssembly(
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
        Once once,
        Ids ids,
        InstantSource clock) {

    public KnowledgeApi api(Around around) {
        var add = new AddDocument(transactions, documents, parser, assistants, jobs, once, ids, clock);
        return new KnowledgeApi(
                around.wrap("AddDocument", add),
                around.wrap("GetDocument", new GetDocument(transactions, documents)),
                around.wrap("ListDocuments", new ListDocuments(transactions, documents, assistants)),
                around.wrap("UpdateDocument", new UpdateDocument(transactions, documents)),
                around.wrap("AttachDocument", new AttachDocument(transactions, documents, assistants)),
                around.wrap("DeleteDocument", new DeleteDocument(transactions, documents)),
                around.wrap("SearchKnowledge", new SearchKnowledge(transactions, assistants, retriever())));
    }

    public Retriever retriever() {
        return new Retriever(transactions, chunks, texts, vectors, embedder);
    }

    public JobHandler indexing() {
        var store = new IndexingStore(transactions, documents, chunks, texts, vectors);
        return new IndexDocument(store, parser, chunker, embedder, ids);
    }
}
