package io.replyx.telegram.fleet;

import io.replyx.application.bots.port.Inbox;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.kernel.BotId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings from the store what the bots of this process must do and did not hear of in time: other processes left it, the word
 * of it was lost, or there was no room. Only the store knows the order in a chat for sure.
 */
final class Looks {
    /** So many of each bot at once. */
    static final int EACH = 100;

    /** What nobody here was told of is looked for so often: hardly ever when there are no other processes. */
    private static final Duration REGULARLY = Duration.ofMillis(500);

    private static final Duration REGULARLY_ALONE = Duration.ofSeconds(5);

    private final Shared shared;
    private final Map<BotId, BotRunner> runners;
    private long looked = System.nanoTime();

    Looks(Shared shared, Map<BotId, BotRunner> runners) {
        this.shared = shared;
        this.runners = runners;
    }

    /** For all bots when it is time, otherwise for those that miss something. */
    void look(boolean alone) {
        long now = System.nanoTime();
        boolean regularly = now - looked >= (alone ? REGULARLY_ALONE : REGULARLY).toNanos();
        bring(regularly, BotRunner::deliveries, bots -> shared.work.waiting(bots, EACH), Delivery::bot);
        bring(regularly, BotRunner::updates, bots -> shared.work.unfinished(bots, EACH), Inbox.Stored::bot);
        if (regularly) {
            looked = now;
        }
    }

    private <T> void bring(
            boolean regularly,
            Function<BotRunner, Supply<T>> of,
            Function<Collection<BotId>, List<T>> store,
            Function<T, BotId> bot) {
        var wanting = runners.values().stream()
                .filter(runner -> of.apply(runner).wants(regularly))
                .map(runner -> Wanting.of(runner.run().bot(), of.apply(runner)))
                .toList();
        if (wanting.isEmpty()) {
            return;
        }
        var found = store.apply(wanting.stream().map(Wanting::bot).toList()).stream()
                .collect(Collectors.groupingBy(bot));
        wanting.forEach(each -> each.bring(found.getOrDefault(each.bot(), List.of())));
    }

    /** @param state of the supply before the look */
    private record Wanting<T>(BotId bot, Supply<T> supply, long state) {
        static <T> Wanting<T> of(BotId bot, Supply<T> supply) {
            return new Wanting<>(bot, supply, supply.state());
        }

        void bring(List<T> found) {
            supply.bring(state, found, found.size() < EACH);
        }
    }
}
