package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotTraffic;
import io.replyx.application.bots.BotWork;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.telegram.api.BotApi;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
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
    private final Backfill backfill;
    private final Roster roster;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<AutoCloseable> listening = new ArrayList<>();
    private final Thread supervisor;
    private long forgot = System.nanoTime();
    private volatile long watched = System.nanoTime();

    private TelegramFleet(Shared shared) {
        this.shared = shared;
        this.holdings = new Holdings(shared.work.leases(), shared.config);
        this.roster = new Roster(shared, holdings);
        this.backfill = new Backfill(shared, roster);
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
        return roster.runners().size();
    }

    /** How many of them rest or stand still, and show why. */
    public long troubled() {
        return roster.runners().stream()
                .filter(runner -> runner.status().reason().isPresent())
                .count();
    }

    /** Whether they were looked after within the term of their leases. */
    public boolean isWatching() {
        return System.nanoTime() - watched < shared.config.term().toNanos();
    }

    private void promised(Deliveries.Promised promised) {
        roster.find(promised.delivery().bot()).ifPresent(runner -> runner.promised(promised));
    }

    private void arrived(List<Inbox.Arrival> arrivals) {
        arrivals.stream()
                .collect(Collectors.groupingBy(arrival -> arrival.stored().bot()))
                .forEach((bot, its) -> roster.find(bot).ifPresent(runner -> arrived(runner, its)));
    }

    private void arrived(BotRunner runner, List<Inbox.Arrival> arrivals) {
        runner.arrived(arrivals);
        shared.traffic.count(runner.run().bot(), BotTraffic.Count.RECEIVED, arrivals.size());
    }

    private void supervise() {
        try {
            long tick = System.nanoTime();
            while (stop.getCount() > 0) {
                boolean missing = shared.missing.tryAcquire(tick - System.nanoTime(), TimeUnit.NANOSECONDS);
                shared.missing.drainPermits();
                if (missing && tick - System.nanoTime() > 0) {
                    safely(() -> backfill.fill(holdings.isAlone()));
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
        hangUpWithoutLease();
        safely(() -> {
            var duties = shared.work.duties();
            holdings.take(duties);
            roster.match(duties);
            backfill.fill(holdings.isAlone());
            report();
            forget();
            watched = System.nanoTime();
        });
    }

    private void hangUpWithoutLease() {
        int lost = 0;
        for (var runner : roster.runners()) {
            lost += runner.hangUpWithoutLease() ? 1 : 0;
        }
        if (lost > 0) {
            LOG.warn("{} bots rest: this process could not renew its leases in time", lost);
        }
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

    private void report() {
        var news = roster.news();
        if (!news.isEmpty()) {
            shared.work.report(news);
            roster.reported(news);
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
        roster.freeze();
        shared.missing.release();
        try {
            boolean _ = supervisor.join(STOP);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        listening.forEach(TelegramFleet::quietly);
        roster.endAll();
        awaitQuiet();
        shared.close();
        quietly(holdings::leave);
    }

    /** What was said and is not noted would be said again. */
    private void awaitQuiet() {
        long end = System.nanoTime() + STOP.toNanos();
        while (!roster.isQuiet() && end - System.nanoTime() > 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception away) {
            LOG.warn("The bots are left to their leases: {}", away.toString());
        }
    }
}
