package io.replyx.testkit.memory;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.testkit.memory.Tables.Attachment;
import io.replyx.testkit.memory.Tables.DocumentRow;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

record InMemoryDocuments(Tables tables) implements Documents {
    @Override
    public Optional<Document> find(TenantId tenant, DocumentId id) {
        return tables.documents.find(tenant, id).map(DocumentRow::document);
    }

    /** Transactions take turns, so every row is locked all the time. */
    @Override
    public Optional<Document> lock(TenantId tenant, DocumentId id) {
        return find(tenant, id);
    }

    @Override
    public Slice<Document> list(TenantId tenant, Optional<AssistantId> assistant, Slice.Request request) {
        var wanted = tables.documents
                .all(tenant)
                .map(DocumentRow::document)
                .filter(document -> assistant
                        .map(given -> tables.isAttached(tenant, document.id(), given))
                        .orElse(true));
        return Pages.newestFirst(wanted, request, document -> document.id().value());
    }

    @Override
    public void add(Document document, byte[] original) {
        tables.tenants.require(document.tenant());
        tables.documents.insert(document.tenant(), document.id(), new DocumentRow(document, original));
    }

    @Override
    public Optional<byte[]> original(TenantId tenant, DocumentId id) {
        return tables.documents.find(tenant, id).map(row -> row.original().clone());
    }

    @Override
    public void save(Document document) {
        tables.transactions.requireTenant(document.tenant());
        var row = tables.documents
                .find(document.tenant(), document.id())
                .filter(found -> found.document().version() == document.version())
                .orElseThrow(() -> new StaleState("document"));
        tables.documents.update(document.tenant(), document.id(), row.with(InMemoryTenantStore.next(document)));
    }

    @Override
    public void remove(TenantId tenant, DocumentId id) {
        tables.documents.removeIf(tenant, id::equals);
        tables.attachments.removeIf(tenant, attachment -> attachment.document().equals(id));
        tables.removeChunks(tenant, id);
    }

    @Override
    public void attach(TenantId tenant, DocumentId document, AssistantId assistant) {
        tables.documents.require(tenant, document);
        tables.assistants.require(tenant, assistant);
        if (!tables.isAttached(tenant, document, assistant)) {
            var attachment = new Attachment(document, assistant);
            tables.attachments.insert(tenant, attachment, attachment);
        }
    }

    @Override
    public void detach(TenantId tenant, DocumentId document, AssistantId assistant) {
        tables.attachments.removeIf(tenant, new Attachment(document, assistant)::equals);
    }

    @Override
    public Set<AssistantId> attachments(TenantId tenant, DocumentId document) {
        return tables.attachments
                .all(tenant)
                .filter(attachment -> attachment.document().equals(document))
                .map(Attachment::assistant)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean hasAny(TenantId tenant, AssistantId assistant) {
        return tables.attachments
                .all(tenant)
                .anyMatch(attachment -> attachment.assistant().equals(assistant));
    }
}
