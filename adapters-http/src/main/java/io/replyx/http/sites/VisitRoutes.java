package io.replyx.http.sites;

import static io.replyx.http.kernel.Read.flag;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.application.sites.FindSite;
import io.replyx.application.sites.SitesApi;
import io.replyx.application.sites.StartVisit;
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
import io.replyx.http.kernel.Answer;
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
    private final SiteLinks links;
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
            return new VisitorJson(name, visitor.isVouched());
        }
    }

    public VisitRoutes(SitesApi sites, SiteLinks links, VisitorTokens tokens) {
        this.sites = sites;
        this.links = links;
        this.tokens = tokens;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/site/{siteKey}", Access.anyPage(), this::show),
                Route.post("/api/site/{siteKey}/sessions", Access.anyPage(), this::start),
                Route.post("/api/dialogs/{id}/visit", Access.visiting(), this::visit));
    }

    private Answer show(Request request) {
        var site = find(request, foreignOrigin(request));
        request.allowPage();
        return Answer.with(SHORTLY, Answer.ok(SiteJson.FaceJson.of(site)));
    }

    private Answer start(Request request) {
        var origin = request.origin().orElseThrow(SiteRefusal.ORIGIN_NOT_ALLOWED::refusal);
        var foreign = foreignOrigin(request);
        var key = find(request, foreign).key();
        request.allowPage();
        var door = new StartVisit.Door(key, foreign, request.address());
        var visit = sites.startVisit().handle(request.actor(), command(request, door));
        return Answer.created(new SessionJson(
                tokens.issue(visit, origin),
                VisitorTokens.LIFETIME.toSeconds(),
                visit.secret().value(),
                DialogJson.of(visit.dialog()),
                VisitorJson.of(visit.visitor())));
    }

    private static StartVisit.Command command(Request request, StartVisit.Door door) {
        var fields = request.body();
        var claim = ClaimFields.of(fields, request.violations());
        var news = NewsFields.of(fields);
        var newDialog = fields.optional("newDialog", flag());
        var consent = fields.optional("consentGiven", flag());
        fields.check();
        return new StartVisit.Command(
                door,
                claim.claim(),
                claim.into(news.news()),
                consent.get().orElse(false),
                newDialog.get().orElse(false));
    }

    private Answer visit(Request request) {
        var dialog = request.id("id", DialogId::new, DialogRefusal.UNKNOWN_DIALOG);
        var fields = request.body();
        var news = NewsFields.of(fields);
        fields.check();
        sites.updateVisitor().handle(request.actor(), new UpdateVisitor.Command(dialog, news.news()));
        return Answer.empty();
    }

    private Site find(Request request, Optional<String> origin) {
        return readable(request, () -> {
            SiteKey key = PublicKeys.in(request);
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
        return request.origin().filter(origin -> !origin.equalsIgnoreCase(request.ownOrigin()) && !links.isOwn(origin));
    }
}
