package io.replyx.http.kernel;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Lets pages of other origins read answers (Fetch standard, 3.2). Cookies are never involved, so what a page may read is
 * what it could have asked for by itself.
 */
public final class CrossOrigin {
    private static final String ALLOWED = "crossOrigin";
    private static final String VARIES = "variesByOrigin";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private CrossOrigin() {}

    public static Optional<String> origin(Context context) {
        return Optional.ofNullable(context.header("Origin"));
    }

    /** From now on, whatever the answer will be. */
    public static void allow(Context context, String origin) {
        context.attribute(ALLOWED, origin);
        write(context);
    }

    /** Says again what was said before the answer's headers were taken back. */
    public static void write(Context context) {
        if (context.attribute(VARIES) != null) {
            vary(context);
        }
        var allowed = Optional.<String>ofNullable(context.attribute(ALLOWED));
        allowed.ifPresent(origin -> {
            context.res().setHeader(ALLOW_ORIGIN, origin);
            context.res().setHeader("Access-Control-Expose-Headers", "Retry-After, X-Trace-Id");
        });
    }

    /** Caches must know that another page gets another answer. */
    public static void vary(Context context) {
        context.attribute(VARIES, true);
        context.res().setHeader("Vary", "Origin");
    }

    /** Any page may ask; whether it may read the answer is said with the answer. */
    public static void preflight(Context context) {
        var response = context.res();
        response.setHeader(ALLOW_ORIGIN, "*");
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
        response.setHeader(
                "Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID, Accept-Language");
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(204);
    }
}
