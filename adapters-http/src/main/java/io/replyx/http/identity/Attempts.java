package io.replyx.http.identity;

import io.replyx.application.kernel.AccessRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts attempts, so that nobody can try without end. Within this process; windows begin with the first attempt. */
final class Attempts {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MAX_KEYS = 10_000;

    private final String name;
    private final int quota;
    private final InstantSource clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MAX_KEYS;
        }
    };

    private record Window(Instant end, int count) {}

    /** What is left, in the words of the RateLimit headers. */
    record Left(String name, int quota, int remaining, long seconds) {
        Map<String, String> headers() {
            return Map.of(
                    "RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, quota, WINDOW.toSeconds()),
                    "RateLimit", "\"%s\";r=%d;t=%d".formatted(name, remaining, seconds));
        }
    }

    Attempts(String name, int quota, InstantSource clock) {
        this.name = name;
        this.quota = quota;
        this.clock = clock;
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code too_many_attempts} */
    synchronized Left take(String key) {
        var now = clock.instant();
        var window = current(key, now);
        long seconds = Math.max(1, Duration.between(now, window.end()).toSeconds());
        if (window.count() >= quota) {
            throw AccessRefusal.TOO_MANY_ATTEMPTS.refusal("seconds", seconds);
        }
        windows.put(key, new Window(window.end(), window.count() + 1));
        return new Left(name, quota, quota - window.count() - 1, seconds);
    }

    /** Whoever succeeds begins anew. */
    synchronized void forget(String key) {
        windows.remove(key);
    }

    private Window current(String key, Instant now) {
        var window = windows.get(key);
        return window == null || !now.isBefore(window.end()) ? new Window(now.plus(WINDOW), 0) : window;
    }
}
