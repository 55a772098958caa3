package io.replyx.application.knowledge;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;

/** Gives a document another title. Owners may. */
public final class UpdateDocument implements UseCase<UpdateDocument.Command, DocumentView> {
    private final Transactions transactions;
    private final Documents documents;

    public record Command(DocumentId id, DocumentTitle title) {}

    UpdateDocument(Transactions transactions, Documents documents) {
        this.transactions = transactions;
        this.documents = documents;
    }

    @Override
    public DocumentView handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_KNOWLEDGE);
        return transactions.inTenant(tenant, () -> {
            var document = documents.requireLocked(tenant, command.id());
            var renamed = document.rename(command.title());
            documents.save(renamed);
            return new DocumentView(renamed, documents.attachments(tenant, document.id()));
        });
    }
}
