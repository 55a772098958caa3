package io.replyx.telegram.fleet;

import io.replyx.application.bots.port.Inbox;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.kernel.BotId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings from the store what the bots of this process must do and did not hear of in time: other processes left it, the word
 * of it was lost, or there was no room. Only the store knows the order in a chat for sure.
 */
final class Backfill {
    /** So many of each bot at once. */
    static final int EACH = 100;

    /** What nobody here was told of is looked for so often: hardly ever when there are no other processes. */
    private static final Duration REGULARLY = Duration.ofMillis(500);

    private static final Duration REGULARLY_ALONE = Duration.ofSeconds(5);

    private final FleetContext context;
    private final RunningBots running;
    private long looked = System.nanoTime();

    Backfill(FleetContext context, RunningBots running) {
        this.context = context;
        this.running = running;
    }

    /** For all bots when it is time, otherwise for those that miss something. */
    void fill(boolean alone) {
        long now = System.nanoTime();
        boolean regularly = now - looked >= (alone ? REGULARLY_ALONE : REGULARLY).toNanos();
        fill(regularly, BotRunner::deliveryGap, bots -> context.runtime.waiting(bots, EACH), Delivery::bot);
        fill(regularly, BotRunner::updateGap, bots -> context.runtime.pending(bots, EACH), Inbox.Stored::bot);
        if (regularly) {
            looked = now;
        }
    }

    private <T> void fill(
            boolean regularly,
            Function<BotRunner, BackfillTracker<T>> of,
            Function<Collection<BotId>, List<T>> store,
            Function<T, BotId> bot) {
        var fillings = running.runners().stream()
                .filter(runner -> of.apply(runner).isToBeFilled(regularly))
                .map(runner -> Filling.of(runner.run().bot(), of.apply(runner)))
                .toList();
        if (fillings.isEmpty()) {
            return;
        }
        var found = store.apply(fillings.stream().map(Filling::bot).toList()).stream()
                .collect(Collectors.groupingBy(bot));
        fillings.forEach(each -> each.fill(found.getOrDefault(each.bot(), List.of())));
    }

    /** @param opened how often the gap had opened before the store was asked */
    private record Filling<T>(BotId bot, BackfillTracker<T> tracker, long opened) {
        static <T> Filling<T> of(BotId bot, BackfillTracker<T> tracker) {
            return new Filling<>(bot, tracker, tracker.opened());
        }

        void fill(List<T> found) {
            tracker.fill(opened, found, found.size() < EACH);
        }
    }
}
