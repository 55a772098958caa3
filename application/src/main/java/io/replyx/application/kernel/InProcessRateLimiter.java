package io.replyx.application.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts within this process. Of too many keys the longest unused are forgotten, under each limit by itself. */
public final class InProcessRateLimiter implements RateLimiter {
    private static final int MAX_KEYS = 10_000;

    private final InstantSource clock;
    private final Map<String, Windows> limits = new ConcurrentHashMap<>();

    private record Window(Instant end, int count) {}

    public InProcessRateLimiter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Result tryAcquire(Limit limit, String key) {
        return windows(limit).tryAcquire(limit, key, clock.instant());
    }

    @Override
    public void reset(Limit limit, String key) {
        windows(limit).reset(key);
    }

    private Windows windows(Limit limit) {
        return limits.computeIfAbsent(limit.name(), _ -> new Windows());
    }

    /** The windows of one limit. */
    private static final class Windows {
        private final Map<String, Window> open = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
                return size() > MAX_KEYS;
            }
        };

        synchronized Result tryAcquire(Limit limit, String key, Instant now) {
            var window = current(limit, key, now);
            var left = Duration.between(now, window.end());
            if (window.count() >= limit.quota()) {
                return new Result.Exhausted(left);
            }
            open.put(key, new Window(window.end(), window.count() + 1));
            return new Result.Allowed(limit.quota() - window.count() - 1, left);
        }

        synchronized void reset(String key) {
            open.remove(key);
        }

        private Window current(Limit limit, String key, Instant now) {
            var window = open.get(key);
            return window == null || !now.isBefore(window.end()) ? new Window(now.plus(limit.window()), 0) : window;
        }
    }
}
