package io.replyx.persistence.sites;

import io.replyx.application.sites.port.Sites;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.PostgresTenantStore;
import java.util.Optional;
import org.hibernate.LockMode;

public final class PostgresSites extends PostgresTenantStore<SiteId, Site, SiteRow> implements Sites {
    public PostgresSites(HibernateTransactions transactions) {
        super(transactions, SiteRow.class, SiteRow::new);
    }

    @Override
    public Optional<Site> lock(TenantId tenant, SiteId id) {
        return find(tenant, id, LockMode.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Site> findByKey(TenantId tenant, SiteKeyId key) {
        return transactions.inSession(
                session -> session.createSelectionQuery(present() + " and publicKey = :key", SiteRow.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("key", key.value())
                        .uniqueResultOptional()
                        .map(SiteRow::toDomain));
    }
}
