package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotRun;
import io.replyx.application.bots.BotTraffic;
import io.replyx.application.bots.BotWork;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Duties;
import io.replyx.application.bots.port.Inbox;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.SendingPace;
import io.replyx.domain.kernel.BotId;
import io.replyx.telegram.api.BotApi;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the bots that fall to this process: a thread that looks what is to run, and for each bot a virtual thread that
 * waits for its updates. The number of threads of the platform does not depend on the number of bots.
 */
public final class TelegramFleet implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramFleet.class);

    /** What others may have left for this process's bots is looked for so often: hardly ever when there are no others. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final Duration LOOK_ALONE = Duration.ofSeconds(5);
    private static final Duration FORGET = Duration.ofMinutes(1);
    private static final int MOST = 2_000;
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Shared shared;
    private final Holdings holdings;
    private final Map<BotId, BotRunner> runners = new ConcurrentHashMap<>();
    private final Map<BotId, BotStatus> reported = new HashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<AutoCloseable> listening = new ArrayList<>();
    private final Thread supervisor;
    private long looked = System.nanoTime();
    private long forgot = System.nanoTime();

    private TelegramFleet(Shared shared) {
        this.shared = shared;
        this.holdings = new Holdings(shared.work.leases(), shared.config);
        listening.add(shared.work.onPromised(this::promised));
        shared.work.onArrival(this::arrived);
        this.supervisor = Thread.ofPlatform().daemon().name("telegram-fleet").start(this::supervise);
    }

    /** Begins to run bots. The API stays its owner's. */
    public static TelegramFleet start(
            BotWork work, BotApi api, FleetConfig config, BotTraffic traffic, InstantSource clock) {
        return new TelegramFleet(new Shared(work, api, config, traffic, clock));
    }

    /** How many bots this process runs. */
    public int running() {
        return runners.size();
    }

    private void promised(Delivery delivery) {
        var runner = runners.get(delivery.bot());
        if (runner != null) {
            runner.promised(List.of(delivery));
        }
    }

    private void arrived(List<Inbox.Stored> updates) {
        updates.stream().collect(Collectors.groupingBy(Inbox.Stored::bot)).forEach((bot, stored) -> {
            var runner = runners.get(bot);
            if (runner != null) {
                runner.arrived(stored);
                shared.traffic.count(bot, BotTraffic.Count.RECEIVED, stored.size());
            }
        });
    }

    private void supervise() {
        try {
            while (!stop.await(shared.config.tick().toMillis(), TimeUnit.MILLISECONDS)) {
                tick();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The database may be away for a while: bots that may still run go on with what they have. */
    private void tick() throws InterruptedException {
        try {
            var duties = shared.work.duties();
            holdings.take(duties);
            match(duties);
            look();
            report();
            forget();
        } catch (RuntimeException away) {
            LOG.warn("The bots are left alone for a moment: {}", away.toString());
        } catch (Error defect) {
            LOG.error("The bots cannot be looked after", defect);
        }
    }

    private void match(List<Duties.Duty> duties) throws InterruptedException {
        var mine = duties.stream()
                .filter(duty -> holdings.holds(duty.bot()))
                .collect(Collectors.toMap(Duties.Duty::bot, duty -> duty));
        var over = runners.values().stream()
                .filter(runner -> isOver(runner, mine.get(runner.run().bot())))
                .toList();
        over.forEach(this::end);
        holdings.release(over.stream()
                .map(runner -> runner.run().bot())
                .filter(bot -> !mine.containsKey(bot))
                .toList());
        begin(mine.values().stream()
                .filter(duty -> !runners.containsKey(duty.bot()))
                .toList());
    }

    private static boolean isOver(BotRunner runner, Duties.@Nullable Duty duty) {
        return duty == null || duty.version() != runner.run().version();
    }

    private void end(BotRunner runner) {
        runner.stop();
        runners.remove(runner.run().bot());
        reported.remove(runner.run().bot());
        shared.traffic.forget(runner.run().bot());
    }

    private void begin(List<Duties.Duty> fresh) throws InterruptedException {
        if (fresh.isEmpty()) {
            return;
        }
        var ids = fresh.stream().map(Duties.Duty::bot).toList();
        var before = Before.of(shared, ids);
        for (var duty : fresh) {
            if (stop.getCount() == 0) {
                return;
            }
            shared.work.load(duty).ifPresent(run -> begin(run, before));
            ramp();
        }
    }

    private void begin(BotRun run, Before before) {
        var bot = run.bot();
        var runner = new BotRunner(shared, run, () -> holdings.holds(bot), before.pace(bot), before.next(bot));
        runners.put(bot, runner);
        runner.promised(before.waiting(bot));
        runner.arrived(before.unfinished(bot));
        runner.start();
    }

    private void ramp() throws InterruptedException {
        if (shared.config.starts().isPresent()) {
            boolean _ = stop.await(1_000 / shared.config.starts().get(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        long now = System.nanoTime();
        var every = holdings.isAlone() ? LOOK_ALONE : LOOK;
        if (runners.isEmpty() || now - looked < every.toNanos()) {
            return;
        }
        looked = now;
        Set<BotId> ids = Set.copyOf(runners.keySet());
        hand(shared.work.waiting(ids, MOST), shared.load.hasRoom() ? shared.work.unfinished(ids, MOST) : List.of());
    }

    private void hand(Collection<Delivery> waiting, Collection<Inbox.Stored> unfinished) {
        waiting.stream().collect(Collectors.groupingBy(Delivery::bot)).forEach((bot, all) -> {
            var runner = runners.get(bot);
            if (runner != null) {
                runner.promised(all);
            }
        });
        unfinished.stream().collect(Collectors.groupingBy(Inbox.Stored::bot)).forEach((bot, all) -> {
            var runner = runners.get(bot);
            if (runner != null) {
                runner.arrived(all);
            }
        });
    }

    private void report() {
        var news = runners.values().stream()
                .map(BotRunner::status)
                .filter(status -> !status.equals(reported.get(status.bot())))
                .toList();
        if (!news.isEmpty()) {
            shared.work.report(news);
            news.forEach(status -> reported.put(status.bot(), status));
        }
    }

    private void forget() {
        long now = System.nanoTime();
        if (now - forgot > FORGET.toNanos()) {
            forgot = now;
            int gone = shared.work.forget(shared.clock.instant().minus(Inbox.WINDOW));
            LOG.debug("{} old updates and deliveries were forgotten", gone);
        }
    }

    /** Hears nothing more, lets what is under way be noted down, and gives the bots free for others. */
    @Override
    public void close() {
        stop.countDown();
        try {
            boolean _ = supervisor.join(STOP);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        listening.forEach(TelegramFleet::quietly);
        runners.values().forEach(BotRunner::stop);
        shared.close();
        quietly(holdings::leave);
    }

    private static void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception away) {
            LOG.warn("The bots are left to their leases: {}", away.toString());
        }
    }

    /** What was going on with some bots before this process took them over. */
    private record Before(
            Map<BotId, Long> next,
            Map<BotId, List<Inbox.Stored>> unfinishedOf,
            Map<BotId, List<Delivery>> waitingOf,
            Map<BotId, List<Deliveries.Recent>> recent,
            SendingPace.Limits limits,
            InstantSource clock) {

        static Before of(Shared shared, List<BotId> bots) {
            var since =
                    shared.clock.instant().minus(shared.config.limits().group().period());
            return new Before(
                    shared.work.next(bots).stream()
                            .collect(Collectors.toMap(Inbox.NextUpdate::bot, Inbox.NextUpdate::number)),
                    shared.work.unfinished(bots, MOST).stream().collect(Collectors.groupingBy(Inbox.Stored::bot)),
                    shared.work.waiting(bots, MOST).stream().collect(Collectors.groupingBy(Delivery::bot)),
                    shared.work.sentSince(bots, since).stream().collect(Collectors.groupingBy(Deliveries.Recent::bot)),
                    shared.config.limits(),
                    shared.clock);
        }

        long next(BotId bot) {
            return next.getOrDefault(bot, 0L);
        }

        List<Inbox.Stored> unfinished(BotId bot) {
            return unfinishedOf.getOrDefault(bot, List.of());
        }

        List<Delivery> waiting(BotId bot) {
            return waitingOf.getOrDefault(bot, List.of());
        }

        /**
         * Whoever ran the bot may have sent what is noted, and what it had no time to note: each chat for which something
         * waits counts as written to just now.
         */
        SendingPace pace(BotId bot) {
            var pace = SendingPace.of(limits);
            long now = System.nanoTime();
            var time = clock.instant();
            recent.getOrDefault(bot, List.of())
                    .forEach(sent -> pace.remember(
                            sent.chat(), now - Duration.between(sent.at(), time).toNanos()));
            waiting(bot).stream().map(Delivery::chat).distinct().forEach(chat -> pace.remember(chat, now));
            return pace;
        }
    }
}
