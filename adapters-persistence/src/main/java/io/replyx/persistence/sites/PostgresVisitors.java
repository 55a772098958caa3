package io.replyx.persistence.sites;

import io.replyx.application.sites.port.Visitors;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.domain.sites.UserReference;
import io.replyx.domain.sites.Visitor;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.TenantKey;
import java.util.Optional;
import org.hibernate.LockMode;

public final class PostgresVisitors implements Visitors {
    private static final String BY_USER =
            "from VisitorRow where key.tenant = :tenant and site = :site and userReference = :user";

    private final HibernateTransactions transactions;

    public PostgresVisitors(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Visitor> find(TenantId tenant, VisitorId id) {
        return get(tenant, id, LockMode.NONE);
    }

    @Override
    public Optional<Visitor> lock(TenantId tenant, VisitorId id) {
        return get(tenant, id, LockMode.PESSIMISTIC_WRITE);
    }

    private Optional<Visitor> get(TenantId tenant, VisitorId id, LockMode mode) {
        var key = new TenantKey(tenant.value(), id.value());
        return transactions.inSession(session ->
                Optional.ofNullable(session.get(VisitorRow.class, key, mode)).map(VisitorRow::toVisitor));
    }

    @Override
    public Optional<VisitorId> findByUser(TenantId tenant, SiteId site, UserReference user) {
        return transactions.inSession(session -> session.createSelectionQuery(BY_USER, VisitorRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("site", site.value())
                .setParameter("user", user.value())
                .uniqueResultOptional()
                .map(row -> new VisitorId(row.key.id())));
    }

    @Override
    public void add(Visitor visitor) {
        transactions.inSession(session -> session.insert(VisitorRow.of(visitor)));
    }

    @Override
    public void save(Visitor visitor) {
        transactions.update(VisitorRow.of(visitor));
    }
}
