package io.replyx.application.sites;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.sites.port.Sites;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.SiteId;

/** Takes a site out of service for good; its sessions end at once. Its dialogs stay readable. Owners may. */
public final class DeleteSite implements UseCase<DeleteSite.Command, SiteId> {
    private final Transactions transactions;
    private final Sites sites;

    public record Command(SiteId id) {}

    DeleteSite(Transactions transactions, Sites sites) {
        this.transactions = transactions;
        this.sites = sites;
    }

    @Override
    public SiteId handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_SITES);
        return transactions.inTenant(tenant, () -> {
            var site = sites.require(tenant, command.id());
            sites.remove(tenant, site.id());
            return site.id();
        });
    }
}
