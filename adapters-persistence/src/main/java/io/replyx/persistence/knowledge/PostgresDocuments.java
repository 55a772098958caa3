package io.replyx.persistence.knowledge;

import io.replyx.application.kernel.Slice;
import io.replyx.application.knowledge.port.Documents;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.Document;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.TenantKey;
import java.util.Optional;
import java.util.Set;
import org.hibernate.LockMode;

public final class PostgresDocuments implements Documents {
    private static final String ALL = "from DocumentRow where key.tenant = :tenant";
    private static final String ATTACHED = ALL + " and key.id in (select a.key.document from AttachmentRow a"
            + " where a.key.tenant = :tenant and a.key.assistant = :assistant)";

    private final HibernateTransactions transactions;
    private final Attachments attachments;
    private final KnowledgeVersions versions;

    public PostgresDocuments(HibernateTransactions transactions) {
        this.transactions = transactions;
        this.attachments = new Attachments(transactions);
        this.versions = new KnowledgeVersions(transactions);
    }

    @Override
    public Optional<Document> find(TenantId tenant, DocumentId id) {
        return transactions.inSession(session -> Optional.ofNullable(session.get(DocumentRow.class, key(tenant, id)))
                .map(DocumentRow::toDocument));
    }

    @Override
    public Optional<Document> lock(TenantId tenant, DocumentId id) {
        return transactions.inSession(session -> Optional.ofNullable(
                        session.get(DocumentRow.class, key(tenant, id), LockMode.PESSIMISTIC_WRITE))
                .map(DocumentRow::toDocument));
    }

    @Override
    public Slice<Document> list(TenantId tenant, Optional<AssistantId> assistant, Slice.Request request) {
        var query = transactions
                .slice(assistant.isPresent() ? ATTACHED : ALL, request, DocumentRow.class)
                .setParameter("tenant", tenant.value());
        assistant.ifPresent(id -> query.setParameter("assistant", id.value()));
        var found = query.stream().map(DocumentRow::toDocument).toList();
        return Slice.ofLookahead(
                found, request.limit(), document -> document.id().value());
    }

    @Override
    public void add(Document document, byte[] original) {
        transactions.inSession(session -> session.insert(DocumentRow.of(document)));
        transactions.jdbc(connection -> {
            var sql = "insert into document_original (tenant_id, document_id, content) values (?, ?, ?)";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, document.tenant().value());
                statement.setObject(2, document.id().value());
                statement.setBytes(3, original);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Optional<byte[]> original(TenantId tenant, DocumentId id) {
        return transactions.jdbc(connection -> {
            var sql = "select content from document_original where tenant_id = ? and document_id = ?";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, tenant.value());
                statement.setObject(2, id.value());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void save(Document document) {
        transactions.update(DocumentRow.of(document));
    }

    @Override
    public void remove(TenantId tenant, DocumentId id) {
        transactions.jdbc(connection -> {
            try (var statement = connection.prepareStatement("delete from document where tenant_id = ? and id = ?")) {
                statement.setObject(1, tenant.value());
                statement.setObject(2, id.value());
                return statement.executeUpdate();
            }
        });
        versions.increment(tenant);
    }

    @Override
    public void attach(TenantId tenant, DocumentId document, AssistantId assistant) {
        attachments.add(tenant, document, assistant);
    }

    @Override
    public void detach(TenantId tenant, DocumentId document, AssistantId assistant) {
        attachments.remove(tenant, document, assistant);
    }

    @Override
    public Set<AssistantId> attachments(TenantId tenant, DocumentId document) {
        return attachments.of(tenant, document);
    }

    @Override
    public boolean hasAny(TenantId tenant, AssistantId assistant) {
        return attachments.any(tenant, assistant);
    }

    private static TenantKey key(TenantId tenant, DocumentId id) {
        return new TenantKey(tenant.value(), id.value());
    }
}
