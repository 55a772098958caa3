package io.replyx.http.sites;

import static io.replyx.http.kernel.FieldReader.flag;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.application.sites.FindSite;
import io.replyx.application.sites.SitesApi;
import io.replyx.application.sites.StartVisitorSession;
import io.replyx.application.sites.UpdateVisitor;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteKey;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.domain.sites.Visitor;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the pages of a site call before there is a conversation, and about who sees them. */
public final class VisitRoutes {
    private static final Map<String, String> SHORTLY = Map.of("Cache-Control", "public, max-age=60");

    private final SitesApi sites;
    private final EmbedSnippets snippets;
    private final VisitorTokens tokens;

    private record SessionJson(
            String token, long expiresIn, String visitorId, DialogJson dialog, VisitorJson visitor) {}

    private record DialogJson(String id, String status, long lastSeq, String createdAt) {
        static DialogJson of(Dialog dialog) {
            var status = dialog.status().name().toLowerCase(Locale.ROOT);
            return new DialogJson(
                    dialog.id().toString(),
                    status,
                    dialog.lastSeq(),
                    dialog.createdAt().toString());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record VisitorJson(@Nullable String name, boolean verified) {
        static VisitorJson of(Visitor visitor) {
            var name = visitor.profile().name().map(PersonName::value).orElse(null);
            return new VisitorJson(name, visitor.isVerified());
        }
    }

    public VisitRoutes(SitesApi sites, EmbedSnippets snippets, VisitorTokens tokens) {
        this.sites = sites;
        this.snippets = snippets;
        this.tokens = tokens;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/site/{siteKey}", Access.anyPage(), this::show),
                Route.post("/api/site/{siteKey}/sessions", Access.anyPage(), this::start),
                Route.post("/api/dialogs/{id}/visit", Access.visiting(), this::visit));
    }

    private HttpAnswer show(Request request) {
        var site = find(request, foreignOrigin(request));
        request.allowPage();
        return HttpAnswer.with(SHORTLY, HttpAnswer.ok(SiteJson.PublicSiteJson.of(site)));
    }

    private HttpAnswer start(Request request) {
        var origin = request.origin().orElseThrow(SiteRefusal.ORIGIN_NOT_ALLOWED::refusal);
        var foreign = foreignOrigin(request);
        var key = find(request, foreign).key();
        request.allowPage();
        var page = new StartVisitorSession.PageContext(key, foreign, request.address());
        var session = sites.startVisitorSession().handle(request.actor(), command(request, page));
        return HttpAnswer.created(new SessionJson(
                tokens.issue(session, origin),
                VisitorTokens.LIFETIME.toSeconds(),
                session.secret().value(),
                DialogJson.of(session.dialog()),
                VisitorJson.of(session.visitor())));
    }

    private static StartVisitorSession.Command command(Request request, StartVisitorSession.PageContext page) {
        var fields = request.body();
        var claim = ClaimFields.of(fields, request.violations());
        var news = ProfileUpdateFields.of(fields);
        var newDialog = fields.optional("newDialog", flag());
        var consent = fields.optional("consentGiven", flag());
        fields.check();
        return new StartVisitorSession.Command(
                page,
                claim.claim(),
                claim.into(news.news()),
                consent.get().orElse(false),
                newDialog.get().orElse(false));
    }

    private HttpAnswer visit(Request request) {
        var dialog = request.id("id", DialogId::new, DialogRefusal.UNKNOWN_DIALOG);
        var fields = request.body();
        var news = ProfileUpdateFields.of(fields);
        fields.check();
        sites.updateVisitor().handle(request.actor(), new UpdateVisitor.Command(dialog, news.news()));
        return HttpAnswer.empty();
    }

    private Site find(Request request, Optional<String> origin) {
        return readable(request, () -> {
            SiteKey key = SiteKeyParam.in(request);
            return sites.findSite().handle(request.actor(), new FindSite.Query(key, origin));
        });
    }

    /** That there is no such site any page may know; it says so to its visitors. */
    private static Site readable(Request request, Supplier<Site> search) {
        try {
            return search.get();
        } catch (Refusal refusal) {
            if (refusal.code() == SiteRefusal.UNKNOWN_SITE) {
                request.allowPage();
            }
            throw refusal;
        }
    }

    /** Empty for this installation's own pages. */
    private Optional<String> foreignOrigin(Request request) {
        return request.origin()
                .filter(origin -> !origin.equalsIgnoreCase(request.ownOrigin()) && !snippets.isOwn(origin));
    }
}
