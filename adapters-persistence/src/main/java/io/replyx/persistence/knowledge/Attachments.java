package io.replyx.persistence.knowledge;

import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.knowledge.DocumentId;
import io.replyx.persistence.kernel.HibernateTransactions;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which documents are attached to which assistants. */
final class Attachments {
    private final HibernateTransactions transactions;

    Attachments(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    void add(TenantId tenant, DocumentId document, AssistantId assistant) {
        update(
                "insert into document_assistant (tenant_id, document_id, assistant_id) values (?, ?, ?)"
                        + " on conflict do nothing",
                tenant,
                document,
                assistant);
    }

    void remove(TenantId tenant, DocumentId document, AssistantId assistant) {
        update(
                "delete from document_assistant where tenant_id = ? and document_id = ? and assistant_id = ?",
                tenant,
                document,
                assistant);
    }

    Set<AssistantId> of(TenantId tenant, DocumentId document) {
        return transactions.jdbc(connection -> {
            var sql = "select assistant_id from document_assistant where tenant_id = ? and document_id = ?";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, tenant.value());
                statement.setObject(2, document.value());
                try (var rows = statement.executeQuery()) {
                    var found = new HashSet<AssistantId>();
                    while (rows.next()) {
                        found.add(new AssistantId(rows.getObject(1, UUID.class)));
                    }
                    return found;
                }
            }
        });
    }

    boolean any(TenantId tenant, AssistantId assistant) {
        return transactions.jdbc(connection -> {
            var sql = "select exists (select from document_assistant where tenant_id = ? and assistant_id = ?)";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, tenant.value());
                statement.setObject(2, assistant.value());
                try (var rows = statement.executeQuery()) {
                    return rows.next() && rows.getBoolean(1);
                }
            }
        });
    }

    private void update(String sql, TenantId tenant, DocumentId document, AssistantId assistant) {
        transactions.jdbc(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, tenant.value());
                statement.setObject(2, document.value());
                statement.setObject(3, assistant.value());
                return statement.executeUpdate();
            }
        });
    }
}
