package io.replyx.application.sites;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Patch;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.kernel.VersionedUpdate;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteDomains;
import io.replyx.domain.sites.SiteName;

/** Changes a site. Pages see it when they are loaded the next time. Owners may. */
public final class UpdateSite implements UseCase<UpdateSite.Command, Site> {
    private final VersionedUpdate<SiteId, Site> update;
    private final Assistants assistants;
    private final SitePolicy policy;

    public record Command(
            SiteId id,
            Patch<AssistantId> assistant,
            Patch<SiteName> name,
            Patch<SiteDomains> domains,
            SiteSettingsPatch settings) {}

    UpdateSite(VersionedUpdate<SiteId, Site> update, Assistants assistants, SitePolicy policy) {
        this.update = update;
        this.assistants = assistants;
        this.policy = policy;
    }

    @Override
    public Site handle(Actor actor, Command command) {
        var tenant = actor.requireTenant(Right.MANAGE_SITES);
        return update.apply(tenant, command.id(), site -> site.with(changed(tenant, site, command)));
    }

    private Site.Content changed(TenantId tenant, Site site, Command command) {
        if (command.domains() instanceof Patch.To<SiteDomains>(var domains)) {
            policy.check(domains);
        }
        if (command.assistant() instanceof Patch.To<AssistantId>(var assistant)) {
            assistants.require(tenant, assistant);
        }
        return new Site.Content(
                command.assistant().applyTo(site.assistant()),
                command.name().applyTo(site.name()),
                command.domains().applyTo(site.domains()),
                command.settings().applyTo(site.settings()));
    }
}
