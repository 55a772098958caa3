package io.replyx.application.sites;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.kernel.VersionedUpdate;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.sites.Site;

/** Makes a new identity secret; signatures of the old one are wrong at once. Owners may. */
public final class RotateIdentitySecret implements UseCase<RotateIdentitySecret.Command, String> {
    private final VersionedUpdate<SiteId, Site> update;
    private final IdentitySigning signing;

    public record Command(SiteId id) {}

    RotateIdentitySecret(VersionedUpdate<SiteId, Site> update, IdentitySigning signing) {
        this.update = update;
        this.signing = signing;
    }

    @Override
    public String handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_SITES);
        var next = signing.make(command.id());
        return signing.open(update.apply(tenant, command.id(), site -> site.rotateIdentity(next)));
    }
}
