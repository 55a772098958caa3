package io.replyx.application.knowledge;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.knowledge.DocumentId;

/** Lets an assistant answer from a document, or not any more. Owners may; repeating it is harmless. */
public final class AttachDocument implements UseCase<AttachDocument.Command, DocumentView> {
    private final Transactions transactions;
    private final Documents documents;
    private final Assistants assistants;

    /** @param attached whether the document is to be attached afterwards */
    public record Command(DocumentId document, AssistantId assistant, boolean attached) {}

    AttachDocument(Transactions transactions, Documents documents, Assistants assistants) {
        this.transactions = transactions;
        this.documents = documents;
        this.assistants = assistants;
    }

    @Override
    public DocumentView handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_KNOWLEDGE);
        return transactions.inTenant(tenant, () -> {
            var document = documents.requireLocked(tenant, command.document());
            var assistant = assistants.require(tenant, command.assistant());
            if (command.attached()) {
                documents.attach(tenant, document.id(), assistant.id());
            } else {
                documents.detach(tenant, document.id(), assistant.id());
            }
            return new DocumentView(document, documents.attachments(tenant, document.id()));
        });
    }
}
