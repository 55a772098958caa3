package io.replyx.application.knowledge;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Embedder;
import io.replyx.application.knowledge.port.KnowledgeStores;
import io.replyx.domain.knowledge.Chunker;

/** Puts this capability together. */
public record KnowledgeModule(
        CoreServices core,
        KnowledgeStores stores,
        Assistants assistants,
        DocumentParser parser,
        Chunker chunker,
        Embedder embedder,
        Jobs jobs) {

    public KnowledgeApi api(UseCaseDecorator decorator) {
        var transactions = core.transactions();
        var documents = stores.documents();
        var add = new AddDocument(core, documents, parser, assistants, jobs);
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
        return new Retriever(core.transactions(), stores, embedder);
    }

    public JobHandler indexing() {
        return new IndexDocumentJob(
                new IndexingStore(core.transactions(), stores), parser, chunker, embedder, core.ids());
    }
}
