package io.replyx.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiConsumer;

/** What browsers are told about every answer. */
final class SecurityHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String PLAIN_PAGE =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void set(BiConsumer<String, String> header) {
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept(POLICY, NOTHING);
        header.accept("Referrer-Policy", "no-referrer");
        header.accept("Cache-Control", "no-store");
    }

    static void setForPages(HttpServletResponse response) {
        response.setHeader(POLICY, PLAIN_PAGE);
    }
}
