package io.replyx.application.sites;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.sites.port.Sites;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.SiteId;

/** Tells what the tenant's server signs its users' ids with. Owners may. */
public final class GetIdentitySecret implements UseCase<GetIdentitySecret.Query, String> {
    private final Transactions transactions;
    private final Sites sites;
    private final IdentitySigning signing;

    public record Query(SiteId id) {}

    GetIdentitySecret(Transactions transactions, Sites sites, IdentitySigning signing) {
        this.transactions = transactions;
        this.sites = sites;
        this.signing = signing;
    }

    @Override
    public String handle(Actor actor, Query query) {
        var tenant = actor.requireTenant(Right.MANAGE_SITES);
        return signing.open(transactions.inTenant(tenant, () -> sites.require(tenant, query.id())));
    }
}
