package io.replyx.application.knowledge;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.IdempotencyStore;
import io.replyx.application.kernel.Jobs;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.KnowledgeRefusal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes in a document and attaches it to assistants. It is indexed in the background. Owners may. */
public final class AddDocument implements UseCase<AddDocument.Command, Document> {
    /** Bytes. */
    public static final int MAX_SIZE = 10 * 1024 * 1024;

    private final CoreServices core;
    private final Documents documents;
    private final DocumentParser parser;
    private final Assistants assistants;
    private final Jobs jobs;

    public record Command(
            DocumentTitle title,
            DocumentFormat format,
            byte[] original,
            Set<AssistantId> assistants,
            Optional<IdempotencyKey> idempotencyKey) {}

    AddDocument(CoreServices core, Documents documents, DocumentParser parser, Assistants assistants, Jobs jobs) {
        this.core = core;
        this.documents = documents;
        this.parser = parser;
        this.assistants = assistants;
        this.jobs = jobs;
    }

    @Override
    public Document handle(Actor actor, Command command) {
        var member = actor.requireMember(Right.MANAGE_KNOWLEDGE);
        checkSize(command.original());
        if (!parser.isText(command.original())) {
            throw KnowledgeRefusal.NOT_A_TEXT.refusal();
        }
        var scope = new IdempotencyStore.Scope(member.tenant(), member.user(), "AddDocument");
        return core.transactions()
                .inTenant(
                        member.tenant(),
                        () -> core.idempotency()
                                .createOnce(
                                        scope,
                                        command.idempotencyKey(),
                                        () -> add(member.tenant(), command),
                                        document -> document.id().value(),
                                        id -> find(member.tenant(), id)));
    }

    private static void checkSize(byte[] original) {
        if (original.length == 0) {
            throw KnowledgeRefusal.EMPTY_DOCUMENT.refusal();
        }
        if (original.length > MAX_SIZE) {
            throw KnowledgeRefusal.DOCUMENT_TOO_LARGE.refusal("max", MAX_SIZE / 1024 / 1024);
        }
    }

    private Document add(TenantId tenant, Command command) {
        var id = new DocumentId(core.ids().next());
        long size = command.original().length;
        var document = Document.queue(
                id,
                tenant,
                command.title(),
                command.format(),
                size,
                core.clock().instant());
        documents.add(document, command.original());
        for (var assistant : command.assistants()) {
            attach(tenant, id, assistant);
        }
        jobs.add(IndexDocumentJob.job(core.ids().next(), document, core.clock().instant()));
        return document;
    }

    private void attach(TenantId tenant, DocumentId document, AssistantId assistant) {
        documents.attach(tenant, document, assistants.require(tenant, assistant).id());
    }

    private Document find(TenantId tenant, UUID id) {
        return documents.require(tenant, new DocumentId(id));
    }
}
