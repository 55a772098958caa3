package io.replyx.http.sites;

import static io.replyx.http.kernel.FieldReader.text;

import io.replyx.application.sites.CreateSite;
import io.replyx.application.sites.GetIdentitySecret;
import io.replyx.application.sites.RotateIdentitySecret;
import io.replyx.application.sites.RotateSiteKey;
import io.replyx.application.sites.SitesApi;
import io.replyx.application.sites.UpdateSite;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.sites.AllowedDomain;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteDomains;
import io.replyx.domain.sites.SiteName;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.CrudRoutes;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import io.replyx.http.kernel.UuidParser;
import java.util.List;

/** Setting up sites. */
public final class SiteRoutes {
    private static final Access MANAGE = Access.holding(Right.MANAGE_SITES);

    private final SitesApi sites;
    private final EmbedSnippets snippets;

    private record SecretJson(String secret) {}

    public SiteRoutes(SitesApi sites, EmbedSnippets snippets) {
        this.sites = sites;
        this.snippets = snippets;
    }

    public List<Route> routes() {
        var crud = new CrudRoutes<>(
                "/api/sites", Right.READ_SITES, Right.MANAGE_SITES, SiteId::new, SiteRefusal.UNKNOWN_SITE, this::json);
        return List.of(
                Route.post("/api/sites", MANAGE, this::create),
                crud.list(sites.listSites()),
                crud.get(sites.getSite()),
                Route.patch("/api/sites/{id}", MANAGE, this::update),
                crud.delete(sites.deleteSite()),
                Route.post("/api/sites/{id}/rotate-key", MANAGE, this::rotateKey),
                Route.get("/api/sites/{id}/identity-secret", MANAGE, this::secret),
                Route.post("/api/sites/{id}/rotate-identity-secret", MANAGE, this::rotateSecret));
    }

    private HttpAnswer create(Request request) {
        var body = request.jsonBytes();
        var fields = request.fields(body);
        var assistant = fields.required("assistantId", text(SiteRoutes::assistant));
        var name = fields.required("name", text(SiteName::new));
        var domains = fields.entries("domains", SiteDomains.MOST, text(AllowedDomain::new), SiteDomains::new);
        var settings = SettingsFields.of(fields);
        fields.check();
        var command = new CreateSite.Command(
                assistant.get(), name.get(), domains.get(), settings.change(), request.idempotencyKey(body));
        return HttpAnswer.created(json(sites.createSite().handle(request.actor(), command)));
    }

    private HttpAnswer update(Request request) {
        var fields = request.body();
        var assistant = fields.change("assistantId", text(SiteRoutes::assistant));
        var name = fields.change("name", text(SiteName::new));
        var domains = fields.changedEntries("domains", SiteDomains.MOST, text(AllowedDomain::new), SiteDomains::new);
        var settings = SettingsFields.of(fields);
        fields.check();
        var command =
                new UpdateSite.Command(idIn(request), assistant.get(), name.get(), domains.get(), settings.change());
        return HttpAnswer.ok(json(sites.updateSite().handle(request.actor(), command)));
    }

    private HttpAnswer rotateKey(Request request) {
        request.optionalBody().check();
        var command = new RotateSiteKey.Command(idIn(request));
        return HttpAnswer.ok(json(sites.rotateSiteKey().handle(request.actor(), command)));
    }

    private HttpAnswer secret(Request request) {
        var query = new GetIdentitySecret.Query(idIn(request));
        return HttpAnswer.ok(new SecretJson(sites.getIdentitySecret().handle(request.actor(), query)));
    }

    private HttpAnswer rotateSecret(Request request) {
        request.optionalBody().check();
        var command = new RotateIdentitySecret.Command(idIn(request));
        return HttpAnswer.ok(new SecretJson(sites.rotateIdentitySecret().handle(request.actor(), command)));
    }

    private SiteJson json(Site site) {
        return SiteJson.of(site, snippets);
    }

    private static AssistantId assistant(String id) {
        return new AssistantId(UuidParser.require(id));
    }

    private static SiteId idIn(Request request) {
        return request.id("id", SiteId::new, SiteRefusal.UNKNOWN_SITE);
    }
}
