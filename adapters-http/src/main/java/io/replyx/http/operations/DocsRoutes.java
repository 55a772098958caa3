package io.replyx.http.operations;

import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.Html;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The contract of this server, for people and for machines. */
public final class DocsRoutes {
    private final byte[] contract = resource("/openapi.yaml");
    private final byte[] style = resource("/io/replyx/http/operations/pages.css");
    private final List<Route> documented;

    /** @param others all routes beside these */
    public DocsRoutes(List<Route> others) {
        var all = new ArrayList<>(others);
        all.addAll(routes());
        this.documented = List.copyOf(all);
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/openapi.yaml", Access.anyone(), _ -> content("application/yaml;charset=utf-8", contract)),
                Route.get("/docs", Access.anyone(), this::page),
                Route.get("/pages.css", Access.anyone(), _ -> content("text/css;charset=utf-8", style)));
    }

    private static HttpAnswer content(String type, byte[] body) {
        return HttpAnswer.content(200, type, body);
    }

    private HttpAnswer page(Request request) {
        var rows = new StringBuilder();
        documented.forEach(route -> rows.append(row(route)));
        var html = Html.page(request.language(), "ReplyX HTTP API", """
                <p>The whole contract: <a href="/openapi.yaml">openapi.yaml</a> (OpenAPI 3.1).</p>
                <table>
                <thead><tr><th>Method</th><th>Path</th><th>Who may</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(rows));
        return HttpAnswer.page(200, html);
    }

    private static String row(Route route) {
        return "<tr><td>%s</td><td><code>%s</code></td><td>%s</td></tr>%n"
                .formatted(route.method(), Html.escape(route.path()), who(route.access()));
    }

    private static String who(Access access) {
        return switch (access) {
            case Access.Anyone _ -> "anyone";
            case Access.LoggedIn _ -> "anyone who is logged in";
            case Access.VisitorOnly _ -> "a site's visitor";
            case Access.AdminOnly _ -> "platform admins";
            case Access.RequiresRight(var right, boolean ticket, boolean visitor) ->
                "members with the right to "
                        + right.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (visitor ? ", a site's visitor" : "")
                        + (ticket ? ", or a ticket" : "");
        };
    }

    private static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(DocsRoutes.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
