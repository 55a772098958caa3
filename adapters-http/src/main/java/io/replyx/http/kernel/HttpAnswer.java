package io.replyx.http.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What a route answers. */
public sealed interface HttpAnswer {

    /** @param body written as JSON */
    record Json(int status, Object body, Map<String, String> headers) implements HttpAnswer {}

    record Empty() implements HttpAnswer {}

    /** Something that is not JSON: a page, a script, a text. */
    record Content(int status, String type, byte[] body, Map<String, String> headers) implements HttpAnswer {}

    /** The caller has it already. */
    record NotModified(Map<String, String> headers) implements HttpAnswer {}

    /** An answer that goes on for as long as the client listens. */
    record Stream(Writer writer) implements HttpAnswer {}

    /** Writes a response by itself. */
    @FunctionalInterface
    interface Writer {
        /** @throws IOException when the client is gone */
        void write(HttpServletResponse response) throws IOException;
    }

    static Json ok(Object body) {
        return new Json(200, body, Map.of());
    }

    static Json created(Object body) {
        return new Json(201, body, Map.of());
    }

    static Json accepted(Object body) {
        return new Json(202, body, Map.of());
    }

    static Content content(int status, String type, byte[] body) {
        return new Content(status, type, body, Map.of());
    }

    static Content page(int status, String html) {
        return content(status, "text/html;charset=utf-8", html.getBytes(UTF_8));
    }

    static HttpAnswer empty() {
        return new Empty();
    }

    /** The same answer with some more headers. */
    static Json with(Map<String, String> more, Json answer) {
        var headers = new HashMap<>(answer.headers());
        headers.putAll(more);
        return new Json(answer.status(), answer.body(), headers);
    }
}
