package io.replyx.application.sites;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.sites.port.Sites;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.sites.Site;

/** Shows one site. */
public final class GetSite implements UseCase<GetSite.Query, Site> {
    private final Transactions transactions;
    private final Sites sites;

    public record Query(SiteId id) {}

    GetSite(Transactions transactions, Sites sites) {
        this.transactions = transactions;
        this.sites = sites;
    }

    @Override
    public Site handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.READ_SITES);
        return transactions.inTenant(tenant, () -> sites.require(tenant, query.id()));
    }
}
