package io.replyx.domain.bots;

import io.replyx.domain.kernel.ChatId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * How fast one bot may send: in all, in a chat, in a group. A place is free again one period after its <em>answer</em>
 * came: what arrived at the server between request and answer can then never be closer together than the limit says,
 * however long the way was. Times are readings of one monotonic clock, in nanoseconds. Not safe for several threads.
 */
public final class SendRateLimiter {
    private static final int SWEEP = 256;

    private final Limits limits;
    private final Window whole;
    private final Map<ChatId, Window> chats = new HashMap<>();
    private long pausedUntil = Long.MIN_VALUE;
    private boolean careful;
    private boolean trying;
    private int begun;

    /** Sends in a period. */
    public record Limit(int sends, Duration period) {}

    public record Limits(Limit bot, Limit chat, Limit group) {
        /** What Telegram publishes: 30 a second, one a second in a chat with small bursts, 20 a minute in a group. */
        public static final Limits PUBLISHED = new Limits(
                new Limit(30, Duration.ofSeconds(1)),
                new Limit(3, Duration.ofSeconds(3)),
                new Limit(20, Duration.ofMinutes(1)));
    }

    private SendRateLimiter(Limits limits) {
        this.limits = limits;
        this.whole = new Window(limits.bot());
    }

    public static SendRateLimiter of(Limits limits) {
        return new SendRateLimiter(limits);
    }

    /** Nanoseconds to wait before the next send in this chat; 0 for now. Another send's end may make it less. */
    public long waitFor(ChatId chat, long now) {
        var inChat = chats.get(chat);
        return Math.max(pauseLeft(now), Math.max(whole.waitFor(now), inChat == null ? 0 : inChat.waitFor(now)));
    }

    private long pauseLeft(long now) {
        long left = pausedUntil == Long.MIN_VALUE ? 0 : Math.max(0, pausedUntil - now);
        return trying ? Math.max(left, limits.bot().period().toNanos()) : left;
    }

    public void begin(ChatId chat, long now) {
        trying = careful;
        begun++;
        if (begun % SWEEP == 0) {
            chats.values().removeIf(window -> window.isIdle(now));
        }
        whole.running++;
        window(chat).running++;
    }

    public void end(ChatId chat, long now) {
        trying = false;
        careful = careful && now - pausedUntil < 0;
        whole.end(now);
        window(chat).end(now);
    }

    /** Somebody else may have sent this, not earlier than {@code at}. */
    public void remember(ChatId chat, long at) {
        whole.ends.add(at);
        window(chat).ends.add(at);
    }

    /** Nothing is sent before {@code until}, and then one alone: the others follow when that ended without another pause. */
    public void pause(long until) {
        careful = true;
        pausedUntil = pausedUntil == Long.MIN_VALUE ? until : Math.max(pausedUntil, until);
    }

    /** How many places of the whole bot are taken; {@link Limits#bot} tells of how many. */
    public int taken(long now) {
        whole.drop(now);
        return whole.running + whole.ends.size();
    }

    private Window window(ChatId chat) {
        return chats.computeIfAbsent(chat, id -> new Window(id.isGroup() ? limits.group() : limits.chat()));
    }

    private static final class Window {
        private final int sends;
        private final long period;
        private final ArrayDeque<Long> ends = new ArrayDeque<>(2);
        private int running;

        Window(Limit limit) {
            this.sends = limit.sends();
            this.period = limit.period().toNanos();
        }

        void end(long now) {
            running--;
            ends.add(now);
        }

        void drop(long now) {
            while (!ends.isEmpty() && now - ends.peek() >= period) {
                ends.remove();
            }
        }

        long waitFor(long now) {
            drop(now);
            int over = running + ends.size() - sends;
            if (over < 0) {
                return 0;
            }
            return ends.isEmpty() ? period : Math.max(1, ends.peek() + period - now);
        }

        boolean isIdle(long now) {
            drop(now);
            return running == 0 && ends.isEmpty();
        }
    }
}
