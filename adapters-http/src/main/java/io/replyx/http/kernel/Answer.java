package io.replyx.http.kernel;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What a route answers. */
public sealed interface Answer {

    /** @param body written as JSON */
    record Json(int status, Object body, Map<String, String> headers) implements Answer {}

    record Empty() implements Answer {}

    /** Something that is not JSON: a page, a style sheet, a text. */
    record Content(int status, String type, byte[] body) implements Answer {}

    /** An answer that goes on for as long as the client listens. */
    record Stream(Writer writer) implements Answer {}

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

    static Answer empty() {
        return new Empty();
    }

    /** The same answer with some more headers. */
    static Json with(Map<String, String> more, Json answer) {
        var headers = new HashMap<>(answer.headers());
        headers.putAll(more);
        return new Json(answer.status(), answer.body(), headers);
    }
}
