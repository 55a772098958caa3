package io.replyx.telegram.fleet;

import io.replyx.application.bots.BotMetrics.Count;
import io.replyx.application.bots.RunnableBot;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Inbox;
import io.replyx.domain.bots.BotFailure;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.bots.SendRateLimiter;
import io.replyx.domain.kernel.ChatId;
import io.replyx.telegram.api.ApiFailure;
import io.replyx.telegram.inbound.ChatQueueWorkers;
import io.replyx.telegram.inbound.ChatQueues;
import io.replyx.telegram.inbound.UpdateWorker;
import io.replyx.telegram.outbound.BotSender;
import io.replyx.telegram.outbound.SenderCallbacks;
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

    private final FleetContext context;
    private final RunnableBot run;
    private final BooleanSupplier lease;
    private final BotSender sender;
    private final ChatQueues chatQueues;
    private final UpdateSource source;
    private final BackfillTracker<Delivery> deliveryGap;
    private final BackfillTracker<Inbox.Stored> updateGap;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final BotHealth health;
    private final Map<ChatId, TypingIndicator> typing = new ConcurrentHashMap<>();

    /** @param lease whether this process still holds the bot */
    BotRunner(FleetContext context, RunnableBot run, BooleanSupplier lease, SendRateLimiter limiter, long nextUpdate) {
        this.context = context;
        this.run = run;
        this.lease = lease;
        this.sender = new BotSender(
                run, context.messages, new ToFleet(), context.metrics, context.timers, context.clock, limiter);
        var workers = new ChatQueueWorkers(new UpdateWorker(run, context.mapper, new ToCore()), context.places);
        this.chatQueues = new ChatQueues(workers, context.backpressure, context.clock);
        this.deliveryGap = new BackfillTracker<>(sender::wantsMore, this::bring, context.missing);
        this.updateGap = new BackfillTracker<>(chatQueues::hasRoom, chatQueues::add, context.missing);
        this.health = new BotHealth(run, context.config.node(), context.clock);
        this.source = new UpdateSource(
                context, run, chatQueues, new UpdatePoller(context, run, chatQueues, updateGap, nextUpdate), health);
    }

    RunnableBot run() {
        return run;
    }

    BotStatus status() {
        return health.status();
    }

    void start() {
        Thread.ofVirtual().name("telegram-bot").start(this::loop);
    }

    /** In what it has to say. */
    BackfillTracker<Delivery> deliveryGap() {
        return deliveryGap;
    }

    /** In what it has to work off. */
    BackfillTracker<Inbox.Stored> updateGap() {
        return updateGap;
    }

    void arrived(Collection<Inbox.NewUpdate> arrivals) {
        if (!chatQueues.offer(arrivals)) {
            updateGap.open();
        }
    }

    void promised(Deliveries.Enqueued enqueued) {
        endTyping(enqueued.delivery().chat());
        if (!sender.offer(enqueued)) {
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
        chatQueues.stop();
        sender.stop();
        typing.values().forEach(TypingIndicator::end);
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
            receive();
            health.healthy();
            return true;
        } catch (ApiFailure failure) {
            return isStopped() || trouble(BotFailureMapper.of(failure));
        } catch (RuntimeException defect) {
            LOG.warn("Bot {} rests: {}", run.bot(), defect.toString());
            return trouble(new BotFailure.Broken(String.valueOf(defect.getMessage())));
        }
    }

    private void receive() throws InterruptedException {
        if (!lease.getAsBoolean()) {
            boolean _ = stop.await(context.config.tick().toMillis(), TimeUnit.MILLISECONDS);
        } else {
            source.receive(stop);
        }
    }

    /** Rests as long as this trouble asks for. @return whether the bot goes on */
    private boolean trouble(BotFailure failure) throws InterruptedException {
        var next = health.troubled(failure);
        if (!failure.isTransient()) {
            LOG.warn("Bot {} stands still: {}", run.bot(), failure.detail());
            sender.stop();
            return false;
        }
        boolean _ = stop.await(failure.backoff(next.failures()).toMillis(), TimeUnit.MILLISECONDS);
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
        public void handle(InboundEvent event) {
            var soon = new TypingIndicator(context, run, sender, event.chat());
            typing.put(event.chat(), soon);
            context.runtime.handle(run, event).ifPresentOrElse(soon::expect, () -> typing.remove(event.chat(), soon));
        }

        @Override
        public void finish(List<Inbox.Stored> done) {
            context.finished.add(done, () -> chatQueues.forget(done));
        }

        @Override
        public void giveUp(List<Inbox.Stored> left) {
            chatQueues.forget(left);
        }

        @Override
        public void acknowledge(InboundEvent.ButtonPressed pressed) {
            try {
                context.messages.acknowledge(run.token(), pressed.id().substring("press".length()));
            } catch (ApiFailure late) {
                LOG.debug("A press was acknowledged too late: {}", late.description());
            }
        }
    }

    private final class ToFleet implements SenderCallbacks {
        @Override
        public boolean mayRun() {
            return lease.getAsBoolean();
        }

        @Override
        public void settle(Deliveries.Outcome outcome) {
            context.outcomes.add(outcome, () -> sender.noted(outcome));
        }

        @Override
        public void throttled(Duration retryAfter) {
            LOG.info("Bot {} was asked to send nothing for {} s", run.bot(), retryAfter.toSeconds());
        }

        @Override
        public void revoked() {
            var _ = health.troubled(new BotFailure.Revoked());
            stop.countDown();
            source.stop();
        }

        @Override
        public void lost(ChatId chat) {
            context.runtime.handle(run, new InboundEvent.ReachabilityChanged(chat, false));
        }

        @Override
        public void moved(Delivery delivery, ChatId to) {
            context.runtime.handle(run, new InboundEvent.ChatMigrated(delivery.chat(), to));
            context.metrics.count(run.bot(), Count.FAILED);
        }
    }
}
