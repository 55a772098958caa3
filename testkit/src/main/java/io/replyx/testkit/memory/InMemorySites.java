package io.replyx.testkit.memory;

import io.replyx.application.sites.port.Sites;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteKeyId;
import java.util.Optional;

final class InMemorySites extends InMemoryTenantStore<SiteId, Site> implements Sites {
    InMemorySites(Tables tables) {
        super(tables, tables.sites);
    }

    @Override
    void checkReferences(Site site) {
        tables.assistants.require(site.tenant(), site.assistant());
    }

    @Override
    public Optional<Site> findByKey(TenantId tenant, SiteKeyId key) {
        return present(tenant).filter(site -> site.keys().current().equals(key)).findAny();
    }

    /** Transactions take turns. */
    @Override
    public Optional<Site> lock(TenantId tenant, SiteId id) {
        return find(tenant, id);
    }
}
