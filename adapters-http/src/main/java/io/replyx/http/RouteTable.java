package io.replyx.http;

import io.replyx.application.ReplyX;
import io.replyx.http.assistants.AssistantRoutes;
import io.replyx.http.bots.AdminBotRoutes;
import io.replyx.http.bots.BotRoutes;
import io.replyx.http.bots.MessageFileRoutes;
import io.replyx.http.bots.TelegramWebhookRoutes;
import io.replyx.http.dialogs.DialogRoutes;
import io.replyx.http.dialogs.MessageJsonCache;
import io.replyx.http.dialogs.MessageRoutes;
import io.replyx.http.dialogs.RatingRoutes;
import io.replyx.http.dialogs.ReplyAwaiter;
import io.replyx.http.dialogs.StreamRoutes;
import io.replyx.http.dialogs.StreamTickets;
import io.replyx.http.identity.AccessTokens;
import io.replyx.http.identity.ConfirmationPage;
import io.replyx.http.identity.IdentityRoutes;
import io.replyx.http.kernel.Json;
import io.replyx.http.kernel.Route;
import io.replyx.http.knowledge.DocumentRoutes;
import io.replyx.http.knowledge.SearchRoutes;
import io.replyx.http.operations.DocsRoutes;
import io.replyx.http.operations.HealthRoutes;
import io.replyx.http.replies.CannedReplyRoutes;
import io.replyx.http.sites.EmbedSnippets;
import io.replyx.http.sites.SiteRoutes;
import io.replyx.http.sites.VisitRoutes;
import io.replyx.http.sites.VisitorTokens;
import io.replyx.http.sites.WidgetRoutes;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that can be called, in one list; what does not stand here does not exist. */
record RouteTable(List<Route> routes, StreamRoutes streams) {
    private static final Logger LOG = LoggerFactory.getLogger(RouteTable.class);

    /** What callers show to be let in. */
    record Tokens(AccessTokens access, VisitorTokens visitors, StreamTickets tickets) {}

    RouteTable {
        routes = List.copyOf(routes);
    }

    static RouteTable of(ReplyX replyx, HttpConfig config, HealthChecks health, Tokens tokens, Json json) {
        var cache = new MessageJsonCache();
        var waiting = new ReplyAwaiter(replyx.dialogs(), config.replyDeadline());
        var streams =
                new StreamRoutes(replyx.dialogs(), tokens.tickets(), cache, json, config.heartbeat(), config.clock());
        var routes = new ArrayList<Route>();
        routes.addAll(identity(replyx, config, tokens.access()));
        routes.addAll(new AssistantRoutes(replyx.assistants()).routes());
        routes.addAll(new DocumentRoutes(replyx.knowledge()).routes());
        routes.addAll(new SearchRoutes(replyx.knowledge()).routes());
        routes.addAll(new DialogRoutes(replyx.dialogs()).routes());
        routes.addAll(new MessageRoutes(replyx.dialogs(), cache, waiting).routes());
        routes.addAll(streams.routes());
        routes.addAll(new RatingRoutes(replyx.dialogs()).routes());
        routes.addAll(new CannedReplyRoutes(replyx.cannedReplies()).routes());
        routes.addAll(sites(replyx, config, tokens.visitors()));
        routes.addAll(bots(replyx));
        routes.addAll(operations(config, health).routes());
        routes.addAll(new DocsRoutes(routes).routes());
        return new RouteTable(routes, streams);
    }

    private static List<Route> identity(ReplyX replyx, HttpConfig config, AccessTokens tokens) {
        var attempts = config.attempts();
        var identity = new IdentityRoutes(
                replyx.identity(), tokens, replyx.rateLimiter(), attempts.failedLogins(), attempts.registrations());
        var routes = new ArrayList<>(identity.routes());
        routes.addAll(new ConfirmationPage(replyx.identity()).routes());
        return routes;
    }

    private static List<Route> sites(ReplyX replyx, HttpConfig config, VisitorTokens tokens) {
        var snippets = new EmbedSnippets(config.publicUrl());
        var routes = new ArrayList<>(new SiteRoutes(replyx.sites(), snippets).routes());
        routes.addAll(new VisitRoutes(replyx.sites(), snippets, tokens).routes());
        routes.addAll(new WidgetRoutes(replyx.sites(), config.widget()).routes());
        return routes;
    }

    private static List<Route> bots(ReplyX replyx) {
        var routes = new ArrayList<>(new BotRoutes(replyx.bots()).routes());
        routes.addAll(new MessageFileRoutes(replyx.bots()).routes());
        routes.addAll(new TelegramWebhookRoutes(replyx.bots()).routes());
        routes.addAll(new AdminBotRoutes(replyx.bots(), replyx.botMetrics()).routes());
        return routes;
    }

    /** Where pages of other origins call, whatever the method. */
    List<String> crossOriginPaths() {
        return routes.stream()
                .filter(route -> route.access().isCrossOrigin())
                .map(Route::path)
                .distinct()
                .toList();
    }

    private static HealthRoutes operations(HttpConfig config, HealthChecks health) {
        return new HealthRoutes(
                config.version(),
                config.environment(),
                () -> health.parts().stream().map(RouteTable::look).toList());
    }

    /** A check that breaks is an answer too: its part does not work. */
    private static HealthRoutes.Part look(HealthCheck check) {
        try {
            var health = check.check();
            return new HealthRoutes.Part(check.name(), health.up(), health.detail());
        } catch (RuntimeException broken) {
            LOG.warn("the check of {} broke", check.name(), broken);
            return new HealthRoutes.Part(check.name(), false, "the check broke");
        }
    }
}
