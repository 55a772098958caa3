package io.replyx.application.sites;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.sites.port.Sites;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteKey;
import java.util.Optional;

/** Finds a site by what its pages say. Anybody may, from a page of that site or of this installation. */
public final class FindSite implements UseCase<FindSite.Query, Site> {
    private final Transactions transactions;
    private final Sites sites;

    /** @param origin of the page that asks, as its browser said it; empty for this installation's own pages */
    public record Query(SiteKey key, Optional<String> origin) {}

    FindSite(Transactions transactions, Sites sites) {
        this.transactions = transactions;
        this.sites = sites;
    }

    @Override
    public Site handle(Actor actor, Query query) {
        var key = query.key();
        var site = transactions.inTenant(key.tenant(), () -> sites.require(key));
        query.origin().ifPresent(site.domains()::require);
        return site;
    }
}
