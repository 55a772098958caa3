package io.replyx.application.bots;

import io.replyx.application.bots.port.Duties;
import io.replyx.application.bots.port.Latencies;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.Latency;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts bots, what was last reported of them, and how fast they answer together. */
final class BotViews {
    private final Duties duties;
    private final Latencies latencies;
    private final InstantSource clock;

    BotViews(Duties duties, Latencies latencies, InstantSource clock) {
        this.duties = duties;
        this.latencies = latencies;
        this.clock = clock;
    }

    BotView view(Bot bot) {
        return views(bot.tenant(), List.of(bot)).getFirst();
    }

    List<BotView> views(TenantId tenant, List<Bot> bots) {
        var ids = bots.stream().map(Bot::id).toList();
        Map<BotId, BotStatus> reported =
                duties.statuses(tenant, ids).stream().collect(Collectors.toMap(BotStatus::bot, Function.identity()));
        var answers = byBot(latencies.ofAnswers(tenant, ids));
        return bots.stream()
                .map(bot -> new BotView(bot, status(bot, reported), Optional.ofNullable(answers.get(bot.id()))))
                .toList();
    }

    static Map<BotId, Latency> byBot(List<Latencies.Measured> measured) {
        var took = measured.stream()
                .collect(Collectors.groupingBy(
                        Latencies.Measured::bot, Collectors.mapping(Latencies.Measured::took, Collectors.toList())));
        return took.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> Latency.of(each.getValue()).orElseThrow()));
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
