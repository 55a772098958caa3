package io.replyx.persistence.sites;

import io.replyx.application.kernel.Slice;
import io.replyx.application.sites.port.Sites;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.TenantKey;
import java.util.Optional;
import org.hibernate.LockMode;

public final class PostgresSites implements Sites {
    private static final String LISTED = "from SiteRow where key.tenant = :tenant and removed = false";
    private static final String BY_KEY = LISTED + " and publicKey = :key";

    private final HibernateTransactions transactions;

    public PostgresSites(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Site> find(TenantId tenant, SiteId id) {
        return get(tenant, id, LockMode.NONE);
    }

    @Override
    public Optional<Site> lock(TenantId tenant, SiteId id) {
        return get(tenant, id, LockMode.PESSIMISTIC_WRITE);
    }

    private Optional<Site> get(TenantId tenant, SiteId id, LockMode mode) {
        var key = new TenantKey(tenant.value(), id.value());
        return transactions.inSession(session -> Optional.ofNullable(session.get(SiteRow.class, key, mode))
                .filter(row -> !row.removed)
                .map(SiteRow::toSite));
    }

    @Override
    public Optional<Site> findByKey(TenantId tenant, SiteKeyId key) {
        return transactions.inSession(session -> session.createSelectionQuery(BY_KEY, SiteRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("key", key.value())
                .uniqueResultOptional()
                .map(SiteRow::toSite));
    }

    @Override
    public Slice<Site> list(TenantId tenant, Slice.Request request) {
        var query = transactions.slice(LISTED, request, SiteRow.class).setParameter("tenant", tenant.value());
        var found = query.stream().map(SiteRow::toSite).toList();
        return Slice.ofLookahead(found, request.limit(), site -> site.id().value());
    }

    @Override
    public void add(Site site) {
        transactions.inSession(session -> session.insert(SiteRow.of(site)));
    }

    @Override
    public void save(Site site) {
        transactions.update(SiteRow.of(site));
    }

    @Override
    public void remove(TenantId tenant, SiteId id) {
        transactions.jdbc(connection -> {
            var sql = "update site set removed = true, version = version + 1 where tenant_id = ? and id = ?";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, tenant.value());
                statement.setObject(2, id.value());
                return statement.executeUpdate();
            }
        });
    }
}
