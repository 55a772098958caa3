package io.replyx.persistence.assistants;

import io.replyx.application.assistants.port.AssistantVersions;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.assistants.AssistantVersion;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.HibernateTransactions;
import java.util.List;
import java.util.Optional;

public final class PostgresAssistantVersions implements AssistantVersions {
    private static final String PUBLISHED =
            "from AssistantVersionRow v where v.key.tenant = :tenant and v.key.assistant = :assistant"
                    + " and v.key.number = (select a.publishedVersion from AssistantRow a"
                    + " where a.key.tenant = :tenant and a.key.id = :assistant and a.removed = false)";
    private static final String ALL = "from AssistantVersionRow v"
            + " where v.key.tenant = :tenant and v.key.assistant = :assistant order by v.key.number desc";

    private final HibernateTransactions transactions;

    public PostgresAssistantVersions(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(AssistantVersion version) {
        transactions.inSession(session -> session.insert(AssistantVersionRow.of(version)));
    }

    @Override
    public Optional<AssistantVersion> find(TenantId tenant, AssistantId assistant, int number) {
        var key = new AssistantVersionRow.Key(tenant.value(), assistant.value(), number);
        return transactions.inSession(session ->
                Optional.ofNullable(session.get(AssistantVersionRow.class, key)).map(AssistantVersionRow::toVersion));
    }

    @Override
    public Optional<AssistantVersion> published(TenantId tenant, AssistantId assistant) {
        return transactions.inSession(session -> session.createSelectionQuery(PUBLISHED, AssistantVersionRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("assistant", assistant.value())
                .uniqueResultOptional()
                .map(AssistantVersionRow::toVersion));
    }

    @Override
    public List<AssistantVersion> list(TenantId tenant, AssistantId assistant) {
        return transactions.inSession(session -> session
                .createSelectionQuery(ALL, AssistantVersionRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("assistant", assistant.value())
                .setMaxResults(Slice.Request.MAX_LIMIT)
                .stream()
                .map(AssistantVersionRow::toVersion)
                .toList());
    }
}
