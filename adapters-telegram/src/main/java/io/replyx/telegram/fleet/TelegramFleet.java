package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotMetrics;
import io.replyx.application.bots.BotRuntime;
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

    private final FleetContext context;
    private final BotLeases leases;
    private final Backfill backfill;
    private final RunningBots running;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<AutoCloseable> listening = new ArrayList<>();
    private final Thread supervisor;
    private long forgot = System.nanoTime();
    private volatile long watched = System.nanoTime();

    private TelegramFleet(FleetContext context) {
        this.context = context;
        this.leases = new BotLeases(context.runtime.leases(), context.config);
        this.running = new RunningBots(context, leases);
        this.backfill = new Backfill(context, running);
        listening.add(context.runtime.onEnqueued(this::promised));
        context.runtime.onArrival(this::arrived);
        this.supervisor = Thread.ofPlatform().daemon().name("telegram-fleet").start(this::supervise);
    }

    /** Begins to run bots. The API stays its owner's. */
    public static TelegramFleet start(
            BotRuntime runtime, BotApi api, FleetConfig config, BotMetrics metrics, InstantSource clock) {
        return new TelegramFleet(new FleetContext(runtime, api, config, metrics, clock));
    }

    /** How many bots this process runs. */
    public int running() {
        return running.runners().size();
    }

    /** How many of them rest or stand still, and show why. */
    public long troubled() {
        return running.runners().stream()
                .filter(runner -> runner.status().reason().isPresent())
                .count();
    }

    /** Whether they were looked after within the term of their leases. */
    public boolean isWatching() {
        return System.nanoTime() - watched < context.config.term().toNanos();
    }

    private void promised(Deliveries.Enqueued enqueued) {
        running.find(enqueued.delivery().bot()).ifPresent(runner -> runner.promised(enqueued));
    }

    private void arrived(List<Inbox.NewUpdate> arrivals) {
        arrivals.stream()
                .collect(Collectors.groupingBy(added -> added.stored().bot()))
                .forEach((bot, its) -> running.find(bot).ifPresent(runner -> arrived(runner, its)));
    }

    private void arrived(BotRunner runner, List<Inbox.NewUpdate> arrivals) {
        runner.arrived(arrivals);
        context.metrics.count(runner.run().bot(), BotMetrics.Count.RECEIVED, arrivals.size());
    }

    private void supervise() {
        try {
            long tick = System.nanoTime();
            while (stop.getCount() > 0) {
                boolean missing = context.missing.tryAcquire(tick - System.nanoTime(), TimeUnit.NANOSECONDS);
                context.missing.drainPermits();
                if (missing && tick - System.nanoTime() > 0) {
                    safely(() -> backfill.fill(leases.isAlone()));
                } else {
                    tick();
                    tick = System.nanoTime() + context.config.tick().toNanos();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        hangUpWithoutLease();
        safely(() -> {
            var duties = context.runtime.startedBots();
            leases.rebalance(duties);
            running.reconcile(duties);
            backfill.fill(leases.isAlone());
            report();
            purge();
            watched = System.nanoTime();
        });
    }

    private void hangUpWithoutLease() {
        int lost = 0;
        for (var runner : running.runners()) {
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
        var news = running.changedStatuses();
        if (!news.isEmpty()) {
            context.runtime.report(news);
            running.reported(news);
        }
    }

    private void purge() {
        long now = System.nanoTime();
        if (now - forgot > FORGET.toNanos()) {
            forgot = now;
            int gone = context.runtime.purge(context.clock.instant().minus(Inbox.WINDOW));
            LOG.debug("{} old updates and deliveries were forgotten", gone);
        }
    }

    /** Hears nothing more, lets what is under way be noted down, and gives the bots free for others. */
    @Override
    public void close() {
        stop.countDown();
        running.stopStarting();
        context.missing.release();
        try {
            boolean _ = supervisor.join(STOP);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        listening.forEach(TelegramFleet::quietly);
        running.endAll();
        awaitQuiet();
        context.close();
        quietly(leases::releaseAll);
    }

    /** What was said and is not noted would be said again. */
    private void awaitQuiet() {
        long end = System.nanoTime() + STOP.toNanos();
        while (!running.isDrained() && end - System.nanoTime() > 0) {
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
