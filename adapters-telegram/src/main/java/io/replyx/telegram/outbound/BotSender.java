package io.replyx.telegram.outbound;

import io.replyx.application.bots.BotRun;
import io.replyx.application.bots.BotTraffic;
import io.replyx.application.bots.BotTraffic.Count;
import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.bots.port.Deliveries.Promised;
import io.replyx.domain.bots.Delivery;
import io.replyx.domain.bots.Outgoing;
import io.replyx.domain.bots.SendTrouble;
import io.replyx.domain.bots.SendTrouble.Fate;
import io.replyx.domain.bots.SendingPace;
import io.replyx.domain.kernel.ChatId;
import io.replyx.telegram.api.ApiFailure;
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
    private final Speech speech;
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
        this.speech = speech;
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

    private void settle(Deliveries.Outcome outcome) {
        locked(() -> unnoted++);
        outlet.settle(outcome);
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

    public int waiting() {
        lock.lock();
        try {
            return backlog.size();
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
            if (!item.isWhole()) {
                speech.say(run.token(), queue.chat(), item.next(), buttons(item));
            }
            arrived(queue, item);
        } catch (ApiFailure failure) {
            failed(queue, item, failure);
        } catch (RuntimeException defect) {
            LOG.error(
                    "Bot {} broke over delivery {}", run.bot(), item.delivery().id(), defect);
            settle(queue, item, new SendTrouble.Failed(defect.toString()));
        } finally {
            done(queue);
        }
    }

    private static List<Outgoing.Button> buttons(Waiting item) {
        return item.isLast() ? item.delivery().outgoing().buttons() : List.of();
    }

    private void done(ChatQueue queue) {
        locked(() -> {
            underWay--;
            pace.end(queue.chat(), System.nanoTime());
            backlog.end(queue);
        });
        pump();
    }

    private void arrived(ChatQueue queue, Waiting item) {
        var next = item.delivery().with(item.delivery().progress().part());
        var changed = item.with(next, System.nanoTime());
        traffic.count(run.bot(), Count.SENT);
        if (changed.isWhole()) {
            drop(queue, new Deliveries.Outcome.Sent(next));
        } else {
            keep(queue, changed);
        }
    }

    private void failed(ChatQueue queue, Waiting item, ApiFailure failure) {
        switch (failure.kind()) {
            case THROTTLED -> throttle(failure.retryAfter().orElseThrow());
            case UNAUTHORIZED, CONFLICT -> revoke();
            case MOVED -> move(queue, item, new ChatId(failure.movedTo().orElseThrow()));
            case FORBIDDEN -> forbidden(queue, item, failure.words());
            case REFUSED -> settle(queue, item, new SendTrouble.Refused(failure.words()));
            case FAILED -> settle(queue, item, new SendTrouble.Failed(failure.words()));
            case UNKNOWN -> settle(queue, item, new SendTrouble.Unknown(failure.words()));
        }
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

    private void forbidden(ChatQueue queue, Waiting item, String reason) {
        settle(queue, item, new SendTrouble.NotAllowed(reason));
        outlet.lost(queue.chat());
    }

    private void settle(ChatQueue queue, Waiting item, SendTrouble trouble) {
        switch (trouble.fate(item.delivery(), clock.instant())) {
            case Fate.Never(Delivery delivery, String reason) -> {
                traffic.count(run.bot(), Count.GIVEN_UP);
                drop(queue, new Deliveries.Outcome.GivenUp(delivery, reason));
            }
            case Fate.Again(Delivery delivery) -> {
                traffic.count(run.bot(), Count.FAILED);
                keep(queue, item.with(delivery, System.nanoTime()));
            }
        }
    }

    private void keep(ChatQueue queue, Waiting item) {
        locked(() -> queue.add(item));
        settle(new Deliveries.Outcome.Later(item.delivery()));
    }

    private void drop(ChatQueue queue, Deliveries.Outcome outcome) {
        locked(() -> queue.drop(outcome.delivery()));
        settle(outcome);
    }

    /** The whole queue goes on under the new id. */
    private void move(ChatQueue queue, Waiting item, ChatId to) {
        outlet.moved(item.delivery(), to);
        long now = System.nanoTime();
        locked(() -> backlog.move(queue, to, now));
    }
}
