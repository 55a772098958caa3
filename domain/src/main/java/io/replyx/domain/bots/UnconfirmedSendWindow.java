package io.replyx.domain.bots;

import io.replyx.domain.kernel.ChatId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much one bot may have said without its being noted: if the process dies, just that is said again. One message at
 * first, one more with each that is noted swiftly, half as many when noting is slow, as it is in a process that has just
 * begun or with a database in trouble. Times are readings of one monotonic clock, in nanoseconds. Not safe for several
 * threads.
 */
public final class UnconfirmedSendWindow {
    /** More than a bot may send in a second is never needed. */
    private static final int MOST = 32;

    private static final long SWIFT = Duration.ofMillis(100).toNanos();

    /** A message that is on its way for longer is taken to hang and holds up no other chat. */
    private static final long HANGING = Duration.ofSeconds(1).toNanos();

    private final Map<ChatId, Long> underWay = new LinkedHashMap<>();
    private final ArrayDeque<Long> unnoted = new ArrayDeque<>();
    private int width = 1;

    private UnconfirmedSendWindow() {}

    /** Of a bot that has just begun. */
    public static UnconfirmedSendWindow fresh() {
        return new UnconfirmedSendWindow();
    }

    /** Nanoseconds until the next message may begin; 0 for now, {@link Long#MAX_VALUE} for when something is noted. */
    public long waitFor(long now) {
        int room = width - unnoted.size();
        if (room <= 0) {
            return Long.MAX_VALUE;
        }
        var young = underWay.values().stream()
                .mapToLong(since -> since + HANGING - now)
                .filter(left -> left > 0)
                .sorted()
                .toArray();
        return young.length < room ? 0 : young[young.length - room];
    }

    /** Of one chat one message is under way at a time. */
    public void begin(ChatId chat, long now) {
        underWay.put(chat, now);
    }

    /** It arrived or did not. */
    public void end(ChatId chat) {
        underWay.remove(chat);
    }

    /** What became of a message is to be noted. */
    public void awaitConfirmation(long now) {
        unnoted.add(now);
    }

    /** The oldest that was to be noted is. */
    public void confirmed(long now) {
        long took = now - unnoted.remove();
        width = took <= SWIFT ? Math.min(MOST, width + 1) : Math.max(1, width / 2);
    }

    /** Nothing is under way, and all that was said is noted. */
    public boolean isIdle() {
        return underWay.isEmpty() && unnoted.isEmpty();
    }
}
