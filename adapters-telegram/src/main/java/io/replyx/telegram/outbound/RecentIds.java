package io.replyx.telegram.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;

/**
 * What a sender has or had a short while ago. A look at the store may still show what was said meanwhile: it is not said
 * again. Guarded by its sender's lock.
 */
final class RecentIds {
    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int SWEEP = 128;

    private final Map<UUID, Instant> left = new HashMap<>();
    private int leaving;

    boolean add(UUID id) {
        return left.putIfAbsent(id, Instant.MAX) == null;
    }

    boolean knows(UUID id) {
        return left.containsKey(id);
    }

    /** Remembered for a while yet: a look that began before it was noted may still show it. */
    void leave(UUID id, Instant now) {
        left.put(id, now);
        leaving++;
        if (leaving % SWEEP == 0) {
            sweep(now.minus(MEMORY));
        }
    }

    private void sweep(Instant before) {
        for (Iterator<Instant> each = left.values().iterator(); each.hasNext(); ) {
            if (each.next().isBefore(before)) {
                each.remove();
            }
        }
    }
}
