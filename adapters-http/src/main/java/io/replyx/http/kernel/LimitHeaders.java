package io.replyx.http.kernel;

import io.replyx.application.kernel.RateLimiter;
import java.util.Map;

/** What is left of a limit, in the words of the RateLimit headers. */
public final class LimitHeaders {
    private LimitHeaders() {}

    public static Map<String, String> of(RateLimiter.Limit limit, RateLimiter.Result.Allowed left) {
        return Map.of(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(limit.name(), limit.quota(), limit.window().toSeconds()),
                "RateLimit",
                "\"%s\";r=%d;t=%d".formatted(limit.name(), left.remaining(), RateLimiter.seconds(left.untilReset())));
    }
}
