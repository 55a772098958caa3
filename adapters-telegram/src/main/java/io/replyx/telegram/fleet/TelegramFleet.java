package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotRun;
import io.replyx.application.bots.BotTraffic;
import io.replyx.application.bots.BotWork;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Duties;
import io.replyx.application.bots.port.Inbox;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.kernel.BotId;
import io.replyx.telegram.api.BotApi;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the bots that fall to this process: a thread that looks what is to run, and for each bot a virtual thread that
 * waits for its updates. The number of threads of the platform does not depend on the number of bots.
 */
public final class TelegramFleet implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramFleet.class);

    private static final Duration FORGET = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final long LOOK_NANOS = 5_000_000;

    private final Shared shared;
    private final Holdings holdings;
    private final Looks looks;
    private final Map<BotId, BotRunner> runners = new ConcurrentHashMap<>();

    /** Stopped, with something under way: until that is done nobody else may speak for the bot. */
    private final Map<BotId, BotRunner> leaving = new ConcurrentHashMap<>();

    private final Map<BotId, BotStatus> reported = new HashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<AutoCloseable> listening = new ArrayList<>();
    private final Thread supervisor;
    private long forgot = System.nanoTime();
    private volatile long watched = System.nanoTime();

    private TelegramFleet(Shared shared) {
        this.shared = shared;
        this.holdings = new Holdings(shared.work.leases(), shared.config);
        this.looks = new Looks(shared, runners);
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

    /** How many of them rest or stand still, and show why. */
    public long troubled() {
        return runners.values().stream()
                .filter(runner -> runner.status().reason().isPresent())
                .count();
    }

    /** Whether they were looked after within the term of their leases. */
    public boolean isWatching() {
        return System.nanoTime() - watched < shared.config.term().toNanos();
    }

    private void promised(Deliveries.Promised promised) {
        var runner = runners.get(promised.delivery().bot());
        if (runner != null) {
            runner.promised(promised);
        }
    }

    private void arrived(List<Inbox.Arrival> arrivals) {
        arrivals.stream()
                .collect(Collectors.groupingBy(arrival -> arrival.stored().bot()))
                .forEach((bot, its) -> {
                    var runner = runners.get(bot);
                    if (runner != null) {
                        runner.arrived(its);
                        shared.traffic.count(bot, BotTraffic.Count.RECEIVED, its.size());
                    }
                });
    }

    private void supervise() {
        try {
            long tick = System.nanoTime();
            while (stop.getCount() > 0) {
                boolean missing = shared.missing.tryAcquire(tick - System.nanoTime(), TimeUnit.NANOSECONDS);
                shared.missing.drainPermits();
                if (missing && tick - System.nanoTime() > 0) {
                    safely(() -> looks.look(holdings.isAlone()));
                } else {
                    tick();
                    tick = System.nanoTime() + shared.config.tick().toNanos();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        runners.values().forEach(BotRunner::hangUpWithoutLease);
        safely(() -> {
            var duties = shared.work.duties();
            holdings.take(duties);
            match(duties);
            looks.look(holdings.isAlone());
            report();
            forget();
            watched = System.nanoTime();
        });
    }

    /** The database may be away for a while: bots that may still run go on with what they have. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException away) {
            LOG.warn("The bots are left alone for a moment: {}", away.toString());
        } catch (Error defect) {
            LOG.error("The bots cannot be looked after", defect);
        }
    }

    private void match(List<Duties.Duty> duties) {
        var mine = duties.stream()
                .filter(duty -> holdings.holds(duty.bot()))
                .collect(Collectors.toMap(Duties.Duty::bot, duty -> duty));
        var over = runners.values().stream()
                .filter(runner -> isOver(runner, mine.get(runner.run().bot())))
                .toList();
        over.forEach(this::end);
        holdings.release(left().stream().filter(bot -> !mine.containsKey(bot)).toList());
        begin(mine.values().stream()
                .filter(duty -> !runners.containsKey(duty.bot()) && !leaving.containsKey(duty.bot()))
                .limit(starts())
                .toList());
    }

    private List<BotId> left() {
        var quiet = leaving.entrySet().stream()
                .filter(entry -> entry.getValue().isQuiet())
                .map(Map.Entry::getKey)
                .toList();
        quiet.forEach(leaving::remove);
        return quiet;
    }

    private static boolean isOver(BotRunner runner, Duties.@Nullable Duty duty) {
        return duty == null || duty.version() != runner.run().version();
    }

    private void end(BotRunner runner) {
        runner.stop();
        leaving.put(runner.run().bot(), runner);
        runners.remove(runner.run().bot());
        reported.remove(runner.run().bot());
        shared.traffic.forget(runner.run().bot());
    }

    private void begin(List<Duties.Duty> fresh) {
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
        }
    }

    /** So many may begin with one tick. */
    private long starts() {
        return shared.config
                .starts()
                .map(perSecond -> Math.max(1, perSecond * shared.config.tick().toMillis() / 1_000))
                .orElse(Long.MAX_VALUE);
    }

    private void begin(BotRun run, Before before) {
        var bot = run.bot();
        var runner = new BotRunner(shared, run, () -> holdings.holds(bot), before.pace(bot), before.next(bot));
        runners.put(bot, runner);
        runner.start();
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
        shared.missing.release();
        try {
            boolean _ = supervisor.join(STOP);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        listening.forEach(TelegramFleet::quietly);
        runners.values().forEach(BotRunner::stop);
        awaitQuiet();
        shared.close();
        quietly(holdings::leave);
    }

    /** What was said and is not noted would be said again. */
    private void awaitQuiet() {
        long end = System.nanoTime() + STOP.toNanos();
        while (!isQuiet() && end - System.nanoTime() > 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private boolean isQuiet() {
        return Stream.concat(runners.values().stream(), leaving.values().stream())
                .allMatch(BotRunner::isQuiet);
    }

    private static void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception away) {
            LOG.warn("The bots are left to their leases: {}", away.toString());
        }
    }
}
