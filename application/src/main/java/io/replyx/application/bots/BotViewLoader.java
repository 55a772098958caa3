package io.replyx.application.bots;

import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.bots.port.LatencyQueries;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.LatencySummary;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts bots, what was last reported of them, and how fast they answer together. */
final class BotViewLoader {
    private final BotRegistry registry;
    private final LatencyQueries latencies;
    private final InstantSource clock;

    BotViewLoader(BotRegistry registry, LatencyQueries latencies, InstantSource clock) {
        this.registry = registry;
        this.latencies = latencies;
        this.clock = clock;
    }

    BotView view(Bot bot) {
        return views(bot.tenant(), List.of(bot)).getFirst();
    }

    List<BotView> views(TenantId tenant, List<Bot> bots) {
        var ids = bots.stream().map(Bot::id).toList();
        Map<BotId, BotStatus> reported =
                registry.statuses(tenant, ids).stream().collect(Collectors.toMap(BotStatus::bot, Function.identity()));
        var answers = byBot(latencies.ofAnswers(tenant, ids));
        return bots.stream()
                .map(bot -> new BotView(bot, status(bot, reported), Optional.ofNullable(answers.get(bot.id()))))
                .toList();
    }

    static Map<BotId, LatencySummary> byBot(List<LatencyQueries.Measured> measured) {
        var took = measured.stream()
                .collect(Collectors.groupingBy(
                        LatencyQueries.Measured::bot,
                        Collectors.mapping(LatencyQueries.Measured::took, Collectors.toList())));
        return took.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> LatencySummary.of(each.getValue()).orElseThrow()));
    }

    /** A stopped bot is stopped the moment its owner says so; a started one starts. */
    private BotStatus status(Bot bot, Map<BotId, BotStatus> reported) {
        var stopped = BotStatus.stopped(bot.tenant(), bot.id(), clock.instant());
        if (!bot.started()) {
            return stopped;
        }
        var known = reported.get(bot.id());
        return known == null || known.state() == BotStatus.State.STOPPED ? stopped.starting() : known;
    }
}
