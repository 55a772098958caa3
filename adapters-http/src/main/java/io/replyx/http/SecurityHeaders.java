package io.replyx.http;

import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told about every answer. */
final class SecurityHeaders {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String PLAIN_PAGE =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void set(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", NOTHING);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    static void setForPages(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PLAIN_PAGE);
    }
}
