package io.replyx.testkit.telegram;

import java.util.EnumMap;
import java.util.Map;

/** Counts what Telegram would not have liked. Safe for many threads. */
public final class LimitViolations {
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    public enum Kind {
        /** More than 30 messages of a bot within a second. */
        BOT_RATE,
        /** More than one message a second in a chat, beyond a burst of three. */
        CHAT_RATE,
        /** More than 20 messages in a group within a minute. */
        GROUP_RATE,
        /** A message was sent although patience was asked for. */
        DURING_RETRY_AFTER,
        /** More previews and actions in a chat than anybody can look at: over five within a second. */
        ACTION_RATE,
        /** Two programs asked for one bot's updates. */
        TWO_POLLERS
    }

    synchronized void count(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    public synchronized Map<Kind, Integer> all() {
        return Map.copyOf(counts);
    }

    public synchronized int of(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
