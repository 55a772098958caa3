package io.replyx.testkit.memory;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.sites.port.Sites;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.testkit.memory.Tables.SiteRow;
import java.util.Optional;
import java.util.stream.Stream;

record InMemorySites(Tables tables) implements Sites {
    @Override
    public Optional<Site> find(TenantId tenant, SiteId id) {
        return tables.sites.find(tenant, id).filter(row -> !row.removed()).map(SiteRow::site);
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

    @Override
    public Slice<Site> list(TenantId tenant, Slice.Request request) {
        return Pages.newestFirst(present(tenant), request, site -> site.id().value());
    }

    private Stream<Site> present(TenantId tenant) {
        return tables.sites.all(tenant).filter(row -> !row.removed()).map(SiteRow::site);
    }

    @Override
    public void add(Site site) {
        tables.assistants.require(site.tenant(), site.assistant());
        tables.sites.insert(site.tenant(), site.id(), new SiteRow(site, false));
    }

    @Override
    public void save(Site site) {
        tables.transactions.requireTenant(site.tenant());
        var stored = find(site.tenant(), site.id()).filter(found -> found.version() == site.version());
        if (stored.isEmpty()) {
            throw new StaleState("site");
        }
        tables.assistants.require(site.tenant(), site.assistant());
        tables.sites.update(site.tenant(), site.id(), new SiteRow(next(site), false));
    }

    @Override
    public void remove(TenantId tenant, SiteId id) {
        tables.transactions.requireTenant(tenant);
        find(tenant, id).ifPresent(found -> tables.sites.update(tenant, id, new SiteRow(found, true)));
    }

    private static Site next(Site site) {
        return new Site(
                site.id(),
                site.tenant(),
                site.assistant(),
                site.name(),
                site.keys(),
                site.domains(),
                site.settings(),
                site.createdAt(),
                site.version() + 1);
    }
}
