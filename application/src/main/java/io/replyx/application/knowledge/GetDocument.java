package io.replyx.application.knowledge;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.knowledge.DocumentId;

/** Shows one document, and how far it is indexed. */
public final class GetDocument implements UseCase<GetDocument.Query, DocumentView> {
    private final Transactions transactions;
    private final Documents documents;

    public record Query(DocumentId id) {}

    GetDocument(Transactions transactions, Documents documents) {
        this.transactions = transactions;
        this.documents = documents;
    }

    @Override
    public DocumentView handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_KNOWLEDGE);
        return transactions.inTenant(tenant, () -> {
            var document = documents.require(tenant, query.id());
            return new DocumentView(document, documents.attachments(tenant, document.id()));
        });
    }
}
