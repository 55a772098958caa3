package io.replyx.telegram.outbound;

import io.replyx.domain.bots.SendRateLimiter;
import io.replyx.domain.bots.UnconfirmedSendWindow;
import io.replyx.domain.kernel.ChatId;
import io.replyx.telegram.outbound.ChatQueue.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which chats of one bot have their turn. Guarded by its sender's lock. */
final class SendScheduler {
    private final BotSendQueue sendQueue;
    private final SendRateLimiter limiter;
    private final UnconfirmedSendWindow window = UnconfirmedSendWindow.fresh();

    record Turn(ChatQueue queue, Waiting item) {}

    /** @param soonest nanoseconds until something that must wait may begin; {@link Long#MAX_VALUE} when nothing tells */
    record Next(List<Turn> turns, long soonest) {}

    SendScheduler(BotSendQueue sendQueue, SendRateLimiter limiter) {
        this.sendQueue = sendQueue;
        this.limiter = limiter;
    }

    /** Begins whatever may begin now. */
    Next next(long now, Instant time) {
        var turns = new ArrayList<Turn>();
        long soonest = Long.MAX_VALUE;
        for (var queue : sendQueue.ready()) {
            long wait = waitFor(queue, now, time);
            if (wait == 0) {
                turns.add(begin(queue, now));
            } else {
                soonest = Math.min(soonest, wait);
            }
        }
        return new Next(turns, soonest);
    }

    private long waitFor(ChatQueue queue, long now, Instant time) {
        long wait = Math.max(limiter.waitFor(queue.chat(), now), queue.untilDue(time));
        return wait > 0 ? wait : window.waitFor(now);
    }

    private Turn begin(ChatQueue queue, long now) {
        limiter.begin(queue.chat(), now);
        window.begin(queue.chat(), now);
        return new Turn(queue, sendQueue.begin(queue));
    }

    void end(ChatQueue queue, long now) {
        limiter.end(queue.chat(), now);
        window.end(queue.chat());
        sendQueue.end(queue);
    }

    void toBeNoted(long now) {
        window.awaitConfirmation(now);
    }

    /** @return whether something may have waited for this */
    boolean noted(long now) {
        boolean full = window.waitFor(now) > 0;
        window.confirmed(now);
        return full;
    }

    void pause(long until) {
        limiter.pause(until);
    }

    /** A send that nobody would miss may go out now: there is plenty of room. */
    boolean hasRoom(long now) {
        return limiter.waitFor(new ChatId(0), now) == 0 && limiter.taken(now) < 15;
    }

    boolean isQuiet() {
        return window.isIdle();
    }
}
