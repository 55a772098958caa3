package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotRun;
import io.replyx.application.bots.BotTraffic.Count;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.BotTrouble;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.Incoming;
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
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one bot, on one virtual thread and those of its chats. Whatever befalls it, no other bot notices. */
final class BotRunner {
    private static final Logger LOG = LoggerFactory.getLogger(BotRunner.class);

    private final Shared shared;
    private final BotRun run;
    private final BooleanSupplier lease;
    private final BotSender sender;
    private final ChatLanes lanes;
    private final UpdateSource source;
    private final Gap<Delivery> deliveryGap;
    private final Gap<Inbox.Stored> updateGap;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final BotHealth health;
    private final Map<ChatId, Typing> typing = new ConcurrentHashMap<>();

    /** @param lease whether this process still holds the bot */
    BotRunner(Shared shared, BotRun run, BooleanSupplier lease, SendingPace pace, long nextUpdate) {
        this.shared = shared;
        this.run = run;
        this.lease = lease;
        this.sender =
                new BotSender(run, shared.speech, new ToFleet(), shared.traffic, shared.timers, shared.clock, pace);
        var workers = new LaneWorkers(new UpdateWorker(run, shared.incoming, new ToCore()), shared.places);
        this.lanes = new ChatLanes(workers, shared.load, shared.clock);
        this.deliveryGap = new Gap<>(sender::wantsMore, this::bring, shared.missing);
        this.updateGap = new Gap<>(lanes::hasRoom, lanes::add, shared.missing);
        this.health = new BotHealth(run, shared.config.node(), shared.clock);
        this.source =
                new UpdateSource(shared, run, lanes, new Listener(shared, run, lanes, updateGap, nextUpdate), health);
    }

    BotRun run() {
        return run;
    }

    BotStatus status() {
        return health.status();
    }

    void start() {
        Thread.ofVirtual().name("telegram-bot").start(this::loop);
    }

    /** In what it has to say. */
    Gap<Delivery> deliveryGap() {
        return deliveryGap;
    }

    /** In what it has to work off. */
    Gap<Inbox.Stored> updateGap() {
        return updateGap;
    }

    void arrived(Collection<Inbox.Arrival> arrivals) {
        if (!lanes.offer(arrivals)) {
            updateGap.open();
        }
    }

    void promised(Deliveries.Promised promised) {
        endTyping(promised.delivery().chat());
        if (!sender.offer(promised)) {
            deliveryGap.open();
        }
    }

    private void bring(Collection<Delivery> waiting) {
        waiting.forEach(delivery -> endTyping(delivery.chat()));
        sender.add(waiting);
    }

    /** Another process may listen to the bot as soon as this one's lease has run out. @return whether it has */
    boolean hangUpWithoutLease() {
        boolean lost = !lease.getAsBoolean();
        if (lost) {
            source.hangUp();
        }
        return lost;
    }

    /** What is under way ends by itself; what is stored is taken up by whoever runs the bot next. */
    void stop() {
        stop.countDown();
        source.stop();
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
            health.well();
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
        } else {
            source.hear(stop);
        }
    }

    /** Rests as long as this trouble asks for. @return whether the bot goes on */
    private boolean trouble(BotTrouble trouble) throws InterruptedException {
        var next = health.troubled(trouble);
        if (!trouble.passes()) {
            LOG.warn("Bot {} stands still: {}", run.bot(), trouble.detail());
            sender.stop();
            return false;
        }
        boolean _ = stop.await(trouble.rest(next.failures()).toMillis(), TimeUnit.MILLISECONDS);
        return true;
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
            var _ = health.troubled(new BotTrouble.Revoked());
            stop.countDown();
            source.stop();
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
