package io.replyx.http.sites;

import io.replyx.application.sites.FindSite;
import io.replyx.application.sites.SitesApi;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Refusal;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.Html;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.HttpRefusal;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chat's script, and the page that holds nothing but the chat. */
public final class WidgetRoutes {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' https: data:; media-src 'self' data:; base-uri 'none'; form-action 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors ";

    /** Whose site it was is not known any more; this page may be shown by anybody, as it can do nothing. */
    private static final String GONE =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final SitesApi sites;
    private final Optional<WidgetScript> script;

    public WidgetRoutes(SitesApi sites, Optional<WidgetScript> script) {
        this.sites = sites;
        this.script = script;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/widget.js", Access.anyone(), this::script),
                Route.get("/chat/{siteKey}", Access.anyone(), this::chat));
    }

    private HttpAnswer script(Request request) {
        var widget = script.orElseThrow(() -> HttpRefusal.UNKNOWN_PATH.refusal("path", "/widget.js"));
        boolean gzip = accepts(request, "gzip");
        var tag = widget.tag(gzip);
        var headers = headers(tag);
        if (request.header("If-None-Match").filter(known -> isOneOf(known, tag)).isPresent()) {
            return new HttpAnswer.NotModified(headers);
        }
        if (gzip) {
            headers.put("Content-Encoding", "gzip");
        }
        return new HttpAnswer.Content(200, "text/javascript;charset=utf-8", widget.content(gzip), headers);
    }

    private static Map<String, String> headers(String tag) {
        return new HashMap<>(Map.of(
                "ETag", tag,
                "Vary", "Accept-Encoding",
                "Cache-Control", "public, max-age=300",
                "Cross-Origin-Resource-Policy", "cross-origin",
                "Access-Control-Allow-Origin", "*"));
    }

    private static boolean isOneOf(String known, String tag) {
        return Arrays.stream(known.split(",", -1))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

    private static boolean accepts(Request request, String encoding) {
        return Arrays.stream(request.header("Accept-Encoding").orElse("").split(",", -1))
                .map(each -> each.replace(" ", ""))
                .anyMatch(each -> each.equals(encoding) || (each.startsWith(encoding + ";") && !each.endsWith("q=0")));
    }

    private HttpAnswer chat(Request request) {
        try {
            var key = SiteKeyParam.in(request);
            var site = sites.findSite().handle(request.actor(), new FindSite.Query(key, Optional.empty()));
            return page(site, site.settings().language().orElse(request.language()));
        } catch (Refusal refusal) {
            if (refusal.code() != SiteRefusal.UNKNOWN_SITE) {
                throw refusal;
            }
            return gone(request.language());
        }
    }

    private static HttpAnswer page(Site site, Language language) {
        var html = """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <script async src="/widget.js" data-site="%s" data-mode="page"></script>
                </head>
                <body></body>
                </html>
                """.formatted(language.code(), Html.escape(site.name().value()), site.key());
        var ancestors = String.join(" ", site.domains().frameSources());
        var headers = Map.of("Content-Security-Policy", POLICY + (ancestors.isEmpty() ? "'none'" : ancestors));
        var page = HttpAnswer.page(200, html);
        return new HttpAnswer.Content(page.status(), page.type(), page.body(), headers);
    }

    private static HttpAnswer gone(Language language) {
        return switch (language) {
            case EN -> gone(language, "No chat here", "This chat is no longer available.");
            case RU -> gone(language, "Чата нет", "Этот чат больше недоступен.");
        };
    }

    private static HttpAnswer gone(Language language, String title, String text) {
        var page = HttpAnswer.page(404, Html.page(language, title, "<p>" + Html.escape(text) + "</p>\n"));
        return new HttpAnswer.Content(page.status(), page.type(), page.body(), Map.of("Content-Security-Policy", GONE));
    }
}
