package io.replyx.application.knowledge;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.knowledge.DocumentId;

/** Removes a document and everything made from it. No answer uses it from now on. Owners may. */
public final class DeleteDocument implements UseCase<DeleteDocument.Command, DocumentId> {
    private final Transactions transactions;
    private final Documents documents;

    public record Command(DocumentId id) {}

    DeleteDocument(Transactions transactions, Documents documents) {
        this.transactions = transactions;
        this.documents = documents;
    }

    @Override
    public DocumentId handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_KNOWLEDGE);
        return transactions.inTenant(tenant, () -> {
            var document = documents.requireLocked(tenant, command.id());
            documents.remove(tenant, document.id());
            return document.id();
        });
    }
}
