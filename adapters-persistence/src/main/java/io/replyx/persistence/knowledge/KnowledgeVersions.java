package io.replyx.persistence.knowledge;

import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.HibernateTransactions;

/** Counts the changes of a tenant's knowledge, so that every node knows when what it remembers is out of date. */
final class KnowledgeVersions {
    private final HibernateTransactions transactions;

    KnowledgeVersions(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    /** Takes effect with the running transaction. */
    void increment(TenantId tenant) {
        transactions.jdbc(connection -> {
            var sql = "insert into knowledge_version as k values (?, 1)"
                    + " on conflict (tenant_id) do update set version = k.version + 1";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, tenant.value());
                return statement.executeUpdate();
            }
        });
    }
}
