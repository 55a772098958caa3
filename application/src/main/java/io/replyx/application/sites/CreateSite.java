package io.replyx.application.sites;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.IdempotencyStore;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.sites.port.Sites;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteDomains;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.domain.sites.SiteKeys;
import io.replyx.domain.sites.SiteName;
import io.replyx.domain.sites.SiteSettings;
import java.util.Optional;
import java.util.UUID;

/** Makes a site, with a key for its pages and a secret for the tenant's server. Owners may. */
public final class CreateSite implements UseCase<CreateSite.Command, Site> {
    private final CoreServices core;
    private final Assistants assistants;
    private final Sites sites;
    private final IdentitySigning signing;
    private final SitePolicy policy;

    public record Command(
            AssistantId assistant,
            SiteName name,
            SiteDomains domains,
            SiteSettingsPatch settings,
            Optional<IdempotencyKey> idempotencyKey) {}

    CreateSite(CoreServices core, Assistants assistants, Sites sites, IdentitySigning signing, SitePolicy policy) {
        this.core = core;
        this.assistants = assistants;
        this.sites = sites;
        this.signing = signing;
        this.policy = policy;
    }

    @Override
    public Site handle(Actor actor, Command command) {
        var member = actor.requireMember(Right.MANAGE_SITES);
        var tenant = member.tenant();
        var scope = new IdempotencyStore.Scope(tenant, member.user(), "CreateSite");
        return core.transactions()
                .inTenant(
                        tenant,
                        () -> core.idempotency()
                                .createOnce(
                                        scope,
                                        command.idempotencyKey(),
                                        () -> create(tenant, command),
                                        site -> site.id().value(),
                                        id -> find(tenant, id)));
    }

    private Site create(TenantId tenant, Command command) {
        policy.check(command.domains());
        var assistant = assistants.require(tenant, command.assistant());
        var settings = command.settings().applyTo(SiteSettings.defaults());
        var content = new Site.Content(assistant.id(), command.name(), command.domains(), settings);
        var id = new SiteId(core.ids().next());
        var keys = new SiteKeys(new SiteKeyId(core.ids().next()), signing.make(id));
        var site = Site.create(id, tenant, content, keys, core.clock().instant());
        sites.add(site);
        return site;
    }

    private Site find(TenantId tenant, UUID id) {
        return sites.require(tenant, new SiteId(id));
    }
}
