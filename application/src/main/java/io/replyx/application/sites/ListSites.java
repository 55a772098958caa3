package io.replyx.application.sites;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.sites.port.Sites;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.sites.Site;

/** Lists a tenant's sites, newest first. */
public final class ListSites implements UseCase<ListSites.Query, Slice<Site>> {
    private final Transactions transactions;
    private final Sites sites;

    public record Query(Slice.Request slice) {}

    ListSites(Transactions transactions, Sites sites) {
        this.transactions = transactions;
        this.sites = sites;
    }

    @Override
    public Slice<Site> handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_SITES);
        return transactions.inTenant(tenant, () -> sites.list(tenant, query.slice()));
    }
}
