package io.replyx.http.bots;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.application.bots.BotMetrics;
import io.replyx.application.bots.BotsApi;
import io.replyx.application.bots.GetFleetStatus;
import io.replyx.domain.bots.BotStatus;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All bots of the installation, for those who run it. */
public final class AdminBotRoutes {
    private static final int MOST = 1_000;

    private final BotsApi bots;
    private final BotMetrics metrics;

    /** @param bots in trouble first */
    private record FleetJson(List<NodeJson> nodes, Map<String, Long> states, long started, List<FleetBotJson> bots) {}

    private record NodeJson(String node, long bots) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record FleetBotJson(
            String id,
            String tenantId,
            String state,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String node,
            int failures,
            String since,
            long waiting,
            @Nullable LatencySummaryJson sendLatency) {}

    public AdminBotRoutes(BotsApi bots, BotMetrics metrics) {
        this.bots = bots;
        this.metrics = metrics;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/admin/bots", Access.admin(), this::fleet),
                Route.get("/metrics/telegram-rate-limit", Access.admin(), this::metrics));
    }

    private HttpAnswer fleet(Request request) {
        var fleet = bots.getFleetStatus().handle(request.actor(), new GetFleetStatus.Query(true));
        var listed = fleet.statuses().stream()
                .sorted(AdminBotRoutes::troubleFirst)
                .limit(MOST)
                .map(status -> json(status, fleet))
                .toList();
        var nodes = fleet.bots().entrySet().stream()
                .map(node -> new NodeJson(node.getKey(), node.getValue()))
                .toList();
        return HttpAnswer.ok(new FleetJson(nodes, states(fleet.statuses()), fleet.started(), listed));
    }

    private HttpAnswer metrics(Request request) {
        var fleet = bots.getFleetStatus().handle(request.actor(), new GetFleetStatus.Query(false));
        var text = new TelegramMetrics(metrics, states(fleet.statuses()), waiting(fleet)).exposition();
        return HttpAnswer.content(200, TelegramMetrics.TYPE, text.getBytes(UTF_8));
    }

    private static Map<String, Long> states(List<BotStatus> statuses) {
        return statuses.stream()
                .map(status -> status.state().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static long waiting(GetFleetStatus.Fleet fleet) {
        return fleet.waiting().values().stream().mapToLong(Long::longValue).sum();
    }

    private static int troubleFirst(BotStatus one, BotStatus other) {
        return Integer.compare(other.failures(), one.failures());
    }

    private static FleetBotJson json(BotStatus status, GetFleetStatus.Fleet fleet) {
        return new FleetBotJson(
                status.bot().toString(),
                status.tenant().toString(),
                status.state().name().toLowerCase(Locale.ROOT),
                status.reason()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                status.detail().orElse(null),
                status.node().orElse(null),
                status.failures(),
                status.since().toString(),
                fleet.waiting().getOrDefault(status.bot(), 0L),
                Optional.ofNullable(fleet.sends().get(status.bot()))
                        .map(LatencySummaryJson::of)
                        .orElse(null));
    }
}
