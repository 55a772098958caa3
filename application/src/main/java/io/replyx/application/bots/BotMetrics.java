package io.replyx.application.bots;

import io.replyx.domain.kernel.BotId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what the bots of this process do, since it started. Safe for many threads, and cheap. */
public final class BotMetrics {
    private final Map<BotId, Counters> bots = new ConcurrentHashMap<>();
    private final Counters all = new Counters();

    /** What is counted. */
    public enum Count {
        /** Updates that came. */
        RECEIVED,
        /** Updates that had come before. */
        REPEATED,
        SENT,
        /** Messages that will never arrive. */
        GIVEN_UP,
        /** Sends that did not arrive and are tried again. */
        FAILED,
        /** Times that Telegram asked for patience. */
        THROTTLED,
        /** Sends that waited for a place within the limits. */
        WAITED,
        /** How long they waited, in milliseconds. */
        WAITED_MILLIS
    }

    /** One bot's numbers. */
    public record OfBot(BotId bot, Map<Count, Long> counts) {
        public OfBot {
            counts = Map.copyOf(counts);
        }
    }

    public void count(BotId bot, Count what) {
        count(bot, what, 1);
    }

    public void count(BotId bot, Count what, long times) {
        all.add(what, times);
        bots.computeIfAbsent(bot, _ -> new Counters()).add(what, times);
    }

    public void waited(BotId bot, Duration time) {
        count(bot, Count.WAITED);
        count(bot, Count.WAITED_MILLIS, time.toMillis());
    }

    /** A bot that runs elsewhere, or nowhere, is no longer told of by itself. */
    public void forget(BotId bot) {
        bots.remove(bot);
    }

    public Map<Count, Long> total() {
        return all.counts();
    }

    /** The bots of this process that this happened to most, at most so many. */
    public List<OfBot> most(Count what, int limit) {
        return bots.entrySet().stream()
                .map(entry -> new OfBot(entry.getKey(), entry.getValue().counts()))
                .filter(of -> of.counts().getOrDefault(what, 0L) > 0)
                .sorted(Comparator.comparingLong((OfBot of) -> of.counts().getOrDefault(what, 0L))
                        .reversed())
                .limit(limit)
                .toList();
    }

    private static final class Counters {
        private final Map<Count, Long> counts = new ConcurrentHashMap<>();

        void add(Count what, long times) {
            counts.merge(what, times, Long::sum);
        }

        Map<Count, Long> counts() {
            return Arrays.stream(Count.values())
                    .collect(Collectors.toMap(Function.identity(), what -> counts.getOrDefault(what, 0L)));
        }
    }
}
