package io.replyx.telegram.outbound;

import io.replyx.application.bots.BotMetrics;
import io.replyx.application.bots.BotMetrics.Count;
import io.replyx.application.bots.RunnableBot;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Deliveries.Enqueued;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.SendFailure;
import io.replyx.domain.bots.SendRateLimiter;
import io.replyx.domain.kernel.ChatId;
import io.replyx.telegram.outbound.ChatQueue.Waiting;
import io.replyx.telegram.outbound.SendAttempt.Result.Blocked;
import io.replyx.telegram.outbound.SendAttempt.Result.Finished;
import io.replyx.telegram.outbound.SendAttempt.Result.Moved;
import io.replyx.telegram.outbound.SendAttempt.Result.Pending;
import io.replyx.telegram.outbound.SendAttempt.Result.Revoked;
import io.replyx.telegram.outbound.SendAttempt.Result.Throttled;
import io.replyx.telegram.outbound.SendScheduler.Turn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what one bot has to say: in each chat one after the other, in all chats side by side, never faster than Telegram
 * allows. A chat that cannot be written to holds up no other.
 */
public final class BotSender {
    private static final Logger LOG = LoggerFactory.getLogger(BotSender.class);

    /** In memory: what is promised beyond so many is left in the store for now. */
    private static final int FULL = 100;

    private final RunnableBot run;
    private final SendAttempt attempt;
    private final SenderCallbacks callbacks;
    private final BotMetrics metrics;
    private final EarliestTimer earliest;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final BotSendQueue sendQueue = new BotSendQueue();
    private final SendScheduler scheduler;
    private boolean stopped;

    public BotSender(
            RunnableBot run,
            TelegramMessages messages,
            SenderCallbacks callbacks,
            BotMetrics metrics,
            TimerScheduler timers,
            InstantSource clock,
            SendRateLimiter limiter) {
        this.run = run;
        this.attempt = new SendAttempt(run, messages, clock);
        this.callbacks = callbacks;
        this.metrics = metrics;
        this.earliest = timers.alarm(this::pump);
        this.clock = clock;
        this.scheduler = new SendScheduler(sendQueue, limiter);
    }

    /**
     * Takes on what has just been promised, unless something before it in its chat is in the store only, or there is no room.
     *
     * @return whether it did
     */
    public boolean offer(Enqueued enqueued) {
        lock.lock();
        try {
            if (sendQueue.size() >= FULL || !sendQueue.isNext(enqueued)) {
                return false;
            }
        } finally {
            lock.unlock();
        }
        add(List.of(enqueued.delivery()));
        return true;
    }

    /** Takes on the oldest that are in the store; what it has already is recognised. */
    public void add(Collection<Delivery> deliveries) {
        long now = System.nanoTime();
        locked(() -> deliveries.forEach(delivery -> sendQueue.add(delivery, now)));
        pump();
    }

    /** Says nothing more; what is on its way arrives or does not. */
    public void stop() {
        locked(() -> stopped = true);
        earliest.cancel();
    }

    /** Whether more may be brought from the store. */
    public boolean wantsMore() {
        lock.lock();
        try {
            return !stopped && sendQueue.size() < FULL / 2;
        } finally {
            lock.unlock();
        }
    }

    /** It is noted what became of this one. */
    public void noted(Deliveries.Outcome outcome) {
        boolean waitedFor;
        lock.lock();
        try {
            waitedFor = scheduler.noted(System.nanoTime());
            if (!(outcome instanceof Deliveries.Outcome.Later)) {
                sendQueue.forget(outcome.delivery(), clock.instant());
            }
        } finally {
            lock.unlock();
        }
        if (waitedFor) {
            pump();
        }
    }

    /** Nothing is on its way, and all that arrived is noted: whoever says the rest says nothing twice. */
    public boolean isQuiet() {
        lock.lock();
        try {
            return scheduler.isQuiet();
        } finally {
            lock.unlock();
        }
    }

    /** A send that nobody would miss may go out now: there is plenty of room. */
    public boolean hasRoom() {
        lock.lock();
        try {
            return !stopped && scheduler.hasRoom(System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Begins whatever may begin now, and sets the alarm for what may not yet. */
    private void pump() {
        List<Turn> begun;
        lock.lock();
        try {
            if (stopped || !callbacks.mayRun()) {
                return;
            }
            var next = scheduler.next(System.nanoTime(), clock.instant());
            if (next.soonest() < Long.MAX_VALUE) {
                earliest.in(next.soonest());
            }
            begun = next.turns();
        } finally {
            lock.unlock();
        }
        begun.forEach(this::begin);
    }

    private void begin(Turn turn) {
        var waited = Duration.ofNanos(System.nanoTime() - turn.item().since());
        if (waited.toMillis() > 1) {
            metrics.waited(run.bot(), waited);
        }
        Thread.ofVirtual().name("telegram-send").start(() -> send(turn.queue(), turn.item()));
    }

    private void send(ChatQueue queue, Waiting item) {
        try {
            take(queue, item, attempt.make(queue.chat(), item));
        } catch (RuntimeException defect) {
            LOG.error(
                    "Bot {} broke over delivery {}", run.bot(), item.delivery().id(), defect);
            take(queue, item, attempt.after(item, new SendFailure.Failed(defect.toString())));
        } finally {
            done(queue);
        }
    }

    private void take(ChatQueue queue, Waiting item, SendAttempt.Result result) {
        switch (result) {
            case Finished(Deliveries.Outcome outcome, Count count) -> drop(queue, outcome, count);
            case Pending(Waiting next, Count count) -> keep(queue, next, count);
            case Blocked(SendAttempt.Result fate) -> {
                take(queue, item, fate);
                callbacks.lost(queue.chat());
            }
            case Throttled(Duration retryAfter) -> throttle(retryAfter);
            case Revoked() -> revoke();
            case Moved(ChatId to) -> move(queue, item, to);
        }
    }

    private void done(ChatQueue queue) {
        locked(() -> scheduler.end(queue, System.nanoTime()));
        pump();
    }

    private void throttle(Duration retryAfter) {
        metrics.count(run.bot(), Count.THROTTLED);
        locked(() -> scheduler.pause(System.nanoTime() + retryAfter.toNanos()));
        callbacks.throttled(retryAfter);
    }

    /** What waits goes on waiting, for a token that works. */
    private void revoke() {
        stop();
        callbacks.revoked();
    }

    private void keep(ChatQueue queue, Waiting item, Count count) {
        metrics.count(run.bot(), count);
        locked(() -> queue.add(item));
        settle(new Deliveries.Outcome.Later(item.delivery()));
    }

    private void drop(ChatQueue queue, Deliveries.Outcome outcome, Count count) {
        metrics.count(run.bot(), count);
        locked(() -> queue.drop(outcome.delivery()));
        settle(outcome);
    }

    private void settle(Deliveries.Outcome outcome) {
        locked(() -> scheduler.toBeNoted(System.nanoTime()));
        callbacks.settle(outcome);
    }

    /** The whole queue goes on under the new id. */
    private void move(ChatQueue queue, Waiting item, ChatId to) {
        callbacks.moved(item.delivery(), to);
        long now = System.nanoTime();
        locked(() -> sendQueue.move(queue, to, now));
    }
}
