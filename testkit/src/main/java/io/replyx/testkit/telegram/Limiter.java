package io.replyx.testkit.telegram;

import io.replyx.testkit.telegram.LimitViolations.Kind;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Telegram's limits for one bot, by what arrives. Guarded by its bot's lock. */
final class Limiter {
    private static final long SECOND = 1_000_000_000L;
    private static final int BOT = 30;
    private static final double BURST = 3;
    private static final int GROUP = 20;
    private static final int ACTIONS = 5;

    private final ArrayDeque<Long> ofBot = new ArrayDeque<>();
    private final Map<Long, Bucket> ofChat = new HashMap<>();
    private final Map<Long, ArrayDeque<Long>> ofGroup = new HashMap<>();
    private final Map<Long, ArrayDeque<Long>> actions = new HashMap<>();

    private record Bucket(double tokens, long at) {}

    /** The limit that one more message now breaks, if it breaks one. */
    Optional<Kind> message(long chat, long now) {
        if (!within(ofBot, BOT, SECOND, now)) {
            return Optional.of(Kind.BOT_RATE);
        }
        if (chat < 0) {
            var group = ofGroup.computeIfAbsent(chat, _ -> new ArrayDeque<>());
            return within(group, GROUP, 60 * SECOND, now) ? Optional.empty() : Optional.of(Kind.GROUP_RATE);
        }
        return inChat(chat, now) ? Optional.empty() : Optional.of(Kind.CHAT_RATE);
    }

    Optional<Kind> action(long chat, long now) {
        var window = actions.computeIfAbsent(chat, _ -> new ArrayDeque<>());
        return within(window, ACTIONS, SECOND, now) ? Optional.empty() : Optional.of(Kind.ACTION_RATE);
    }

    private boolean inChat(long chat, long now) {
        var bucket = ofChat.getOrDefault(chat, new Bucket(BURST, now));
        double tokens = Math.min(BURST, bucket.tokens() + (double) (now - bucket.at()) / SECOND);
        ofChat.put(chat, new Bucket(Math.max(0, tokens - 1), now));
        return tokens >= 1;
    }

    private static boolean within(ArrayDeque<Long> window, int most, long period, long now) {
        while (!window.isEmpty() && now - window.peek() >= period) {
            window.remove();
        }
        window.add(now);
        return window.size() <= most;
    }
}
