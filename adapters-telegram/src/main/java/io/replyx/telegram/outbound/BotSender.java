package io.replyx.telegram.outbound;

import io.replyx.application.bots.BotRun;
import io.replyx.application.bots.BotTraffic;
import io.replyx.application.bots.BotTraffic.Count;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Deliveries.Promised;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.SendTrouble;
import io.replyx.domain.bots.SendingPace;
import io.replyx.domain.kernel.ChatId;
import io.replyx.telegram.outbound.Attempt.Result.GoesOn;
import io.replyx.telegram.outbound.Attempt.Result.Moved;
import io.replyx.telegram.outbound.Attempt.Result.Over;
import io.replyx.telegram.outbound.Attempt.Result.Revoked;
import io.replyx.telegram.outbound.Attempt.Result.ShutOut;
import io.replyx.telegram.outbound.Attempt.Result.Throttled;
import io.replyx.telegram.outbound.ChatQueue.Waiting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
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

    private final BotRun run;
    private final Attempt attempt;
    private final Outlet outlet;
    private final BotTraffic traffic;
    private final Alarm alarm;
    private final InstantSource clock;
    private final SendingPace pace;
    private final ReentrantLock lock = new ReentrantLock();
    private final Backlog backlog = new Backlog();
    private boolean stopped;
    private int underWay;
    private int unnoted;

    private record Turn(ChatQueue queue, Waiting item) {}

    public BotSender(
            BotRun run,
            Speech speech,
            Outlet outlet,
            BotTraffic traffic,
            Timers timers,
            InstantSource clock,
            SendingPace pace) {
        this.run = run;
        this.attempt = new Attempt(run, speech, clock);
        this.outlet = outlet;
        this.traffic = traffic;
        this.alarm = timers.alarm(this::pump);
        this.clock = clock;
        this.pace = pace;
    }

    /**
     * Takes on what has just been promised, unless something before it in its chat is in the store only, or there is no room.
     *
     * @return whether it did
     */
    public boolean offer(Promised promised) {
        lock.lock();
        try {
            if (backlog.size() >= FULL || !backlog.isNext(promised)) {
                return false;
            }
        } finally {
            lock.unlock();
        }
        add(List.of(promised.delivery()));
        return true;
    }

    /** Takes on the oldest that are in the store; what it has already is recognised. */
    public void add(Collection<Delivery> deliveries) {
        long now = System.nanoTime();
        locked(() -> deliveries.forEach(delivery -> backlog.add(delivery, now)));
        pump();
    }

    /** Says nothing more; what is on its way arrives or does not. */
    public void stop() {
        locked(() -> stopped = true);
        alarm.cancel();
    }

    /** Whether more may be brought from the store. */
    public boolean wantsMore() {
        lock.lock();
        try {
            return !stopped && backlog.size() < FULL / 2;
        } finally {
            lock.unlock();
        }
    }

    /** It is noted what became of this one. */
    public void noted(Deliveries.Outcome outcome) {
        locked(() -> {
            unnoted--;
            if (!(outcome instanceof Deliveries.Outcome.Later)) {
                backlog.forget(outcome.delivery(), clock.instant());
            }
        });
    }

    /** Nothing is on its way, and all that arrived is noted: whoever says the rest says nothing twice. */
    public boolean isQuiet() {
        lock.lock();
        try {
            return underWay == 0 && unnoted == 0;
        } finally {
            lock.unlock();
        }
    }

    /** A send that nobody would miss may go out now: there is plenty of room. */
    public boolean hasRoom() {
        lock.lock();
        try {
            long now = System.nanoTime();
            return !stopped && pace.waitFor(new ChatId(0), now) == 0 && pace.taken(now) < 15;
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
        var turns = new ArrayList<Turn>();
        lock.lock();
        try {
            if (stopped || !outlet.mayRun()) {
                return;
            }
            var ready = new ArrayList<ChatQueue>();
            long soonest = collect(ready);
            ready.forEach(queue -> turns.add(begin(queue)));
            if (soonest < Long.MAX_VALUE) {
                alarm.in(soonest);
            }
        } finally {
            lock.unlock();
        }
        turns.forEach(turn -> Thread.ofVirtual().name("telegram-send").start(() -> send(turn.queue(), turn.item())));
    }

    /** @return nanoseconds until something that must wait may begin */
    private long collect(List<ChatQueue> ready) {
        long now = System.nanoTime();
        var time = clock.instant();
        long soonest = Long.MAX_VALUE;
        for (var queue : backlog.ready()) {
            long wait = Math.max(pace.waitFor(queue.chat(), now), queue.untilDue(time));
            if (wait == 0) {
                pace.begin(queue.chat(), now);
                ready.add(queue);
            } else {
                soonest = Math.min(soonest, wait);
            }
        }
        return soonest;
    }

    private Turn begin(ChatQueue queue) {
        var item = backlog.begin(queue);
        underWay++;
        var waited = Duration.ofNanos(System.nanoTime() - item.since());
        if (waited.toMillis() > 1) {
            traffic.waited(run.bot(), waited);
        }
        return new Turn(queue, item);
    }

    private void send(ChatQueue queue, Waiting item) {
        try {
            take(queue, item, attempt.make(queue.chat(), item));
        } catch (RuntimeException defect) {
            LOG.error(
                    "Bot {} broke over delivery {}", run.bot(), item.delivery().id(), defect);
            take(queue, item, attempt.after(item, new SendTrouble.Failed(defect.toString())));
        } finally {
            done(queue);
        }
    }

    private void take(ChatQueue queue, Waiting item, Attempt.Result result) {
        switch (result) {
            case Over(Deliveries.Outcome outcome, Count count) -> drop(queue, outcome, count);
            case GoesOn(Waiting next, Count count) -> keep(queue, next, count);
            case ShutOut(Attempt.Result fate) -> {
                take(queue, item, fate);
                outlet.lost(queue.chat());
            }
            case Throttled(Duration retryAfter) -> throttle(retryAfter);
            case Revoked() -> revoke();
            case Moved(ChatId to) -> move(queue, item, to);
        }
    }

    private void done(ChatQueue queue) {
        locked(() -> {
            underWay--;
            pace.end(queue.chat(), System.nanoTime());
            backlog.end(queue);
        });
        pump();
    }

    private void throttle(Duration retryAfter) {
        traffic.count(run.bot(), Count.THROTTLED);
        locked(() -> pace.pause(System.nanoTime() + retryAfter.toNanos()));
        outlet.throttled(retryAfter);
    }

    /** What waits goes on waiting, for a token that works. */
    private void revoke() {
        stop();
        outlet.revoked();
    }

    private void keep(ChatQueue queue, Waiting item, Count count) {
        traffic.count(run.bot(), count);
        locked(() -> queue.add(item));
        settle(new Deliveries.Outcome.Later(item.delivery()));
    }

    private void drop(ChatQueue queue, Deliveries.Outcome outcome, Count count) {
        traffic.count(run.bot(), count);
        locked(() -> queue.drop(outcome.delivery()));
        settle(outcome);
    }

    private void settle(Deliveries.Outcome outcome) {
        locked(() -> unnoted++);
        outlet.settle(outcome);
    }

    /** The whole queue goes on under the new id. */
    private void move(ChatQueue queue, Waiting item, ChatId to) {
        outlet.moved(item.delivery(), to);
        long now = System.nanoTime();
        locked(() -> backlog.move(queue, to, now));
    }
}
