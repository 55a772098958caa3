package io.replyx.application.sites;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.SiteId;

/** Makes a new identity secret; signatures of the old one are wrong at once. Owners may. */
public final class RotateIdentitySecret implements UseCase<RotateIdentitySecret.Command, String> {
    private final SiteUpdate editing;
    private final IdentitySigning secrets;

    public record Command(SiteId id) {}

    RotateIdentitySecret(SiteUpdate editing, IdentitySigning secrets) {
        this.editing = editing;
        this.secrets = secrets;
    }

    @Override
    public String handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_SITES);
        var next = secrets.make(command.id());
        return secrets.open(editing.edit(tenant, command.id(), site -> site.rotateIdentity(next)));
    }
}
