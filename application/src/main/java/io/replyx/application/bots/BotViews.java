package io.replyx.application.bots;

import io.replyx.application.bots.port.Duties;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts bots and what was last reported of them together. */
final class BotViews {
    private final Duties duties;
    private final InstantSource clock;

    BotViews(Duties duties, InstantSource clock) {
        this.duties = duties;
        this.clock = clock;
    }

    BotView view(Bot bot) {
        return views(bot.tenant(), List.of(bot)).getFirst();
    }

    List<BotView> views(TenantId tenant, List<Bot> bots) {
        var ids = bots.stream().map(Bot::id).toList();
        Map<BotId, BotStatus> reported =
                duties.statuses(tenant, ids).stream().collect(Collectors.toMap(BotStatus::bot, Function.identity()));
        return bots.stream().map(bot -> new BotView(bot, status(bot, reported))).toList();
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
