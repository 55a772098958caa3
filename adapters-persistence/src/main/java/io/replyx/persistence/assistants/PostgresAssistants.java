package io.replyx.persistence.assistants;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.TenantKey;
import java.util.Optional;

public final class PostgresAssistants implements Assistants {
    private static final String LISTED = "from AssistantRow where key.tenant = :tenant and removed = false";

    private final HibernateTransactions transactions;

    public PostgresAssistants(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Assistant> find(TenantId tenant, AssistantId id) {
        return transactions.inSession(session -> Optional.ofNullable(
                        session.get(AssistantRow.class, new TenantKey(tenant.value(), id.value())))
                .filter(row -> !row.removed)
                .map(AssistantRow::toAssistant));
    }

    @Override
    public Slice<Assistant> list(TenantId tenant, Slice.Request request) {
        var query = transactions.slice(LISTED, request, AssistantRow.class).setParameter("tenant", tenant.value());
        var found = query.stream().map(AssistantRow::toAssistant).toList();
        return Slice.ofLookahead(
                found, request.limit(), assistant -> assistant.id().value());
    }

    @Override
    public void add(Assistant assistant) {
        transactions.inSession(session -> session.insert(AssistantRow.of(assistant)));
    }

    @Override
    public void save(Assistant assistant) {
        transactions.update(AssistantRow.of(assistant));
    }

    @Override
    public void remove(TenantId tenant, AssistantId id) {
        transactions.jdbc(connection -> {
            var sql = "update assistant set removed = true, version = version + 1 where tenant_id = ? and id = ?";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, tenant.value());
                statement.setObject(2, id.value());
                return statement.executeUpdate();
            }
        });
    }
}
