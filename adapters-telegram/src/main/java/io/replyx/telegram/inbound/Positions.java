package io.replyx.telegram.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is being worked off or was a short while ago: a look at the inbox may still show it, until its mark is written.
 * Guarded by its owner's lock.
 */
final class Positions {
    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int SWEEP = 128;

    private final Map<Long, Instant> known = new HashMap<>();
    private int left;

    boolean add(long position) {
        return known.putIfAbsent(position, Instant.MAX) == null;
    }

    boolean knows(long position) {
        return known.containsKey(position);
    }

    void leave(long position, Instant now) {
        known.put(position, now);
        left++;
        if (left % SWEEP == 0) {
            known.values().removeIf(since -> since.isBefore(now.minus(MEMORY)));
        }
    }
}
