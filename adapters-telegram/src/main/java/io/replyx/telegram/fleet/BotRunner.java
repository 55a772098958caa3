package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotRun;
import io.replyx.application.bots.BotTraffic.Count;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.BotTrouble;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.Incoming;
import io.replyx.domain.bots.Intake;
import io.replyx.domain.bots.SendingPace;
import io.replyx.domain.kernel.ChatId;
import io.replyx.telegram.api.ApiFailure;
import io.replyx.telegram.inbound.ChatLanes;
import io.replyx.telegram.inbound.LaneWorkers;
import io.replyx.telegram.inbound.UpdateWorker;
import io.replyx.telegram.outbound.BotSender;
import io.replyx.telegram.outbound.Outlet;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one bot, on one virtual thread and those of its chats. Whatever befalls it, no other bot notices. */
final class BotRunner {
    private static final Logger LOG = LoggerFactory.getLogger(BotRunner.class);

    /** How long a bot whose webhook died asks by itself before the webhook gets another chance. */
    private static final Duration FALLBACK = Duration.ofMinutes(10);

    private final Shared shared;
    private final BotRun run;
    private final BooleanSupplier lease;
    private final BotSender sender;
    private final ChatLanes lanes;
    private final Listener listener;
    private final Supply<Delivery> deliveries;
    private final Supply<Inbox.Stored> updates;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicReference<BotStatus> status;
    private final Map<ChatId, Typing> typing = new ConcurrentHashMap<>();
    private long pollUntil = Long.MIN_VALUE;
    private boolean called;

    /** @param lease whether this process still holds the bot */
    BotRunner(Shared shared, BotRun run, BooleanSupplier lease, SendingPace pace, long nextUpdate) {
        this.shared = shared;
        this.run = run;
        this.lease = lease;
        this.sender =
                new BotSender(run, shared.speech, new ToFleet(), shared.traffic, shared.timers, shared.clock, pace);
        var workers = new LaneWorkers(new UpdateWorker(run, shared.incoming, new ToCore()), shared.places);
        this.lanes = new ChatLanes(workers, shared.load, shared.clock);
        this.deliveries = new Supply<>(sender::wantsMore, this::bring, shared.missing);
        this.updates = new Supply<>(lanes::hasRoom, lanes::add, shared.missing);
        this.listener = new Listener(shared, run, lanes, updates, nextUpdate);
        this.status = new AtomicReference<>(state(BotStatus.State.STARTING));
    }

    BotRun run() {
        return run;
    }

    BotStatus status() {
        return status.get();
    }

    void start() {
        Thread.ofVirtual().name("telegram-bot").start(this::loop);
    }

    /** What the store has for it to say. */
    Supply<Delivery> deliveries() {
        return deliveries;
    }

    /** What the store has for it to work off. */
    Supply<Inbox.Stored> updates() {
        return updates;
    }

    void arrived(Collection<Inbox.Arrival> arrivals) {
        if (!lanes.offer(arrivals)) {
            updates.miss();
        }
    }

    void promised(Deliveries.Promised promised) {
        endTyping(promised.delivery().chat());
        if (!sender.offer(promised)) {
            deliveries.miss();
        }
    }

    private void bring(Collection<Delivery> waiting) {
        waiting.forEach(delivery -> endTyping(delivery.chat()));
        sender.add(waiting);
    }

    /** Another process may listen to the bot as soon as this one's lease has run out. */
    void hangUpWithoutLease() {
        if (!lease.getAsBoolean()) {
            listener.hangUp();
        }
    }

    /** What is under way ends by itself; what is stored is taken up by whoever runs the bot next. */
    void stop() {
        stop.countDown();
        listener.stop();
        lanes.stop();
        sender.stop();
        typing.values().forEach(Typing::end);
    }

    /** Stopped, and done with what was under way. */
    boolean isQuiet() {
        return sender.isQuiet();
    }

    private void loop() {
        try {
            boolean goesOn = true;
            while (goesOn && !isStopped()) {
                goesOn = step();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean step() throws InterruptedException {
        try {
            hear();
            healthy();
            return true;
        } catch (ApiFailure failure) {
            return isStopped() || trouble(Troubles.of(failure));
        } catch (RuntimeException defect) {
            LOG.warn("Bot {} rests: {}", run.bot(), defect.toString());
            return trouble(new BotTrouble.Broken(String.valueOf(defect.getMessage())));
        }
    }

    private void hear() throws InterruptedException {
        if (!lease.getAsBoolean()) {
            boolean _ = stop.await(shared.config.tick().toMillis(), TimeUnit.MILLISECONDS);
        } else if (isCalled()) {
            beCalled();
        } else {
            called = false;
            lanes.awaitRoom();
            listener.listen();
        }
    }

    private boolean isCalled() {
        boolean wanted = run.intake().orElse(shared.config.intake()) == Intake.WEBHOOK;
        boolean fallenBack = pollUntil != Long.MIN_VALUE && System.nanoTime() - pollUntil < 0;
        return wanted && shared.config.publicUrl().isPresent() && !fallenBack;
    }

    private void beCalled() throws InterruptedException {
        var webhook = new Webhook(shared, run, shared.config.publicUrl().orElseThrow());
        if (!called) {
            webhook.open();
            called = true;
            healthy();
        }
        boolean _ = stop.await(shared.config.webhookCheck().toMillis(), TimeUnit.MILLISECONDS);
        if (!isStopped()) {
            webhook.check(shared.config.webhookCheck().multipliedBy(2)).ifPresent(this::fallBack);
        }
    }

    private void fallBack(BotTrouble trouble) {
        LOG.warn("Bot {} asks by itself for a while: {}", run.bot(), trouble.detail());
        pollUntil = System.nanoTime() + FALLBACK.toNanos();
        status.updateAndGet(now -> now.troubled(trouble, shared.clock.instant()));
    }

    private void healthy() {
        var now = status.get();
        boolean fallenBack =
                now.reason().filter(BotStatus.Reason.WEBHOOK_FAILED::equals).isPresent();
        if (now.state() != BotStatus.State.RUNNING || (now.failures() > 0 && !fallenBack)) {
            status.set(state(BotStatus.State.RUNNING));
        }
    }

    /** Rests as long as this trouble asks for. @return whether the bot goes on */
    private boolean trouble(BotTrouble trouble) throws InterruptedException {
        var next = status.updateAndGet(now -> now.troubled(trouble, shared.clock.instant()));
        if (!trouble.passes()) {
            LOG.warn("Bot {} stands still: {}", run.bot(), trouble.detail());
            sender.stop();
            return false;
        }
        boolean _ = stop.await(trouble.rest(next.failures()).toMillis(), TimeUnit.MILLISECONDS);
        return true;
    }

    private BotStatus state(BotStatus.State state) {
        return BotStatus.of(run.tenant(), run.bot(), state, shared.config.node(), shared.clock.instant());
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    private void endTyping(ChatId chat) {
        var shown = typing.remove(chat);
        if (shown != null) {
            shown.end();
        }
    }

    private final class ToCore implements UpdateWorker.Core {
        @Override
        public void handle(Incoming incoming) {
            var soon = new Typing(shared, run, sender, incoming.chat());
            typing.put(incoming.chat(), soon);
            shared.work.handle(run, incoming).ifPresentOrElse(soon::expect, () -> typing.remove(incoming.chat(), soon));
        }

        @Override
        public void finish(List<Inbox.Stored> done) {
            shared.finished.add(done, () -> lanes.forget(done));
        }

        @Override
        public void giveUp(List<Inbox.Stored> left) {
            lanes.forget(left);
        }

        @Override
        public void acknowledge(Incoming.Pressed pressed) {
            try {
                shared.speech.acknowledge(run.token(), pressed.id().substring("press".length()));
            } catch (ApiFailure late) {
                LOG.debug("A press was acknowledged too late: {}", late.words());
            }
        }
    }

    private final class ToFleet implements Outlet {
        @Override
        public boolean mayRun() {
            return lease.getAsBoolean();
        }

        @Override
        public void settle(Deliveries.Outcome outcome) {
            shared.outcomes.add(outcome, () -> sender.noted(outcome));
        }

        @Override
        public void throttled(Duration retryAfter) {
            LOG.info("Bot {} was asked to send nothing for {} s", run.bot(), retryAfter.toSeconds());
        }

        @Override
        public void revoked() {
            status.updateAndGet(now -> now.troubled(new BotTrouble.Revoked(), shared.clock.instant()));
            stop.countDown();
            listener.stop();
        }

        @Override
        public void lost(ChatId chat) {
            shared.work.handle(run, new Incoming.Admitted(chat, false));
        }

        @Override
        public void moved(Delivery delivery, ChatId to) {
            shared.work.handle(run, new Incoming.Moved(delivery.chat(), to));
            shared.traffic.count(run.bot(), Count.FAILED);
        }
    }
}
