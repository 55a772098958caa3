package io.replyx.telegram.fleet;

import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.SendRateLimiter;
import io.replyx.domain.kernel.BotId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was going on with some bots before this process took them over. */
record TakeoverState(
        Map<BotId, Long> next,
        Map<BotId, List<Delivery>> waitingOf,
        Map<BotId, List<Deliveries.Recent>> recent,
        SendRateLimiter.Limits limits,
        InstantSource clock) {

    static TakeoverState of(FleetContext context, List<BotId> bots) {
        var since =
                context.clock.instant().minus(context.config.limits().group().period());
        return new TakeoverState(
                context.runtime.next(bots).stream()
                        .collect(Collectors.toMap(Inbox.NextUpdate::bot, Inbox.NextUpdate::number)),
                context.runtime.waiting(bots, Backfill.EACH).stream().collect(Collectors.groupingBy(Delivery::bot)),
                context.runtime.sentSince(bots, since).stream().collect(Collectors.groupingBy(Deliveries.Recent::bot)),
                context.config.limits(),
                context.clock);
    }

    long next(BotId bot) {
        return next.getOrDefault(bot, 0L);
    }

    List<Delivery> waiting(BotId bot) {
        return waitingOf.getOrDefault(bot, List.of());
    }

    /**
     * Whoever ran the bot may have sent what is noted, and what it had no time to note: each chat for which something
     * waits counts as written to just now.
     */
    SendRateLimiter pace(BotId bot) {
        var limiter = SendRateLimiter.of(limits);
        long now = System.nanoTime();
        var time = clock.instant();
        recent.getOrDefault(bot, List.of())
                .forEach(sent -> limiter.remember(
                        sent.chat(), now - Duration.between(sent.at(), time).toNanos()));
        waiting(bot).stream().map(Delivery::chat).distinct().forEach(chat -> limiter.remember(chat, now));
        return limiter;
    }
}
