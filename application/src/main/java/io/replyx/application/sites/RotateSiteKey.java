package io.replyx.application.sites;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.IdGenerator;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.kernel.VersionedUpdate;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteKeyId;

/** Gives a site a new key. The old one, and every session that began with it, stops at once. Owners may. */
public final class RotateSiteKey implements UseCase<RotateSiteKey.Command, Site> {
    private final VersionedUpdate<SiteId, Site> update;
    private final IdGenerator ids;

    public record Command(SiteId id) {}

    RotateSiteKey(VersionedUpdate<SiteId, Site> update, IdGenerator ids) {
        this.update = update;
        this.ids = ids;
    }

    @Override
    public Site handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_SITES);
        return update.apply(tenant, command.id(), site -> site.rotateKey(new SiteKeyId(ids.next())));
    }
}
