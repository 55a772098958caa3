package io.replyx.application.knowledge;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.knowledge.Document;
import java.util.Optional;

/** Lists a tenant's documents, or those attached to one assistant, newest first. */
public final class ListDocuments implements UseCase<ListDocuments.Query, Slice<Document>> {
    private final Transactions transactions;
    private final Documents documents;
    private final Assistants assistants;

    public record Query(Optional<AssistantId> assistant, Slice.Request slice) {}

    ListDocuments(Transactions transactions, Documents documents, Assistants assistants) {
        this.transactions = transactions;
        this.documents = documents;
        this.assistants = assistants;
    }

    @Override
    public Slice<Document> handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_KNOWLEDGE);
        return transactions.inTenant(tenant, () -> {
            var assistant =
                    query.assistant().map(id -> assistants.require(tenant, id).id());
            return documents.list(tenant, assistant, query.slice());
        });
    }
}
