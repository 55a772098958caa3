package io.replyx.testkit.telegram;

import io.replyx.testkit.http.HttpConnection;
import io.replyx.testkit.http.JsonValue;
import java.io.IOException;
import java.util.Optional;

/**
 * What the server says to a call.
 *
 * @param header one more, for example {@code Retry-After: 5}
 */
public record ApiAnswer(int status, String json, Optional<String> header) {
    static ApiAnswer ok(String result) {
        return new ApiAnswer(200, "{\"ok\":true,\"result\":" + result + "}", Optional.empty());
    }

    static ApiAnswer error(int code, String description) {
        return new ApiAnswer(code, envelope(code, description, ""), Optional.empty());
    }

    static ApiAnswer retryAfter(long seconds) {
        var parameters = ",\"parameters\":{\"retry_after\":" + seconds + "}";
        return new ApiAnswer(
                429,
                envelope(429, "Too Many Requests: retry after " + seconds, parameters),
                Optional.of("Retry-After: " + seconds));
    }

    static ApiAnswer moved(long to) {
        var parameters = ",\"parameters\":{\"migrate_to_chat_id\":" + to + "}";
        return new ApiAnswer(
                400,
                envelope(400, "Bad Request: group chat was upgraded to a supergroup chat", parameters),
                Optional.empty());
    }

    private static String envelope(int code, String description, String more) {
        return "{\"ok\":false,\"error_code\":" + code + ",\"description\":" + JsonValue.quote(description) + more + "}";
    }

    /** Whether it ends an older question because of a newer one. */
    boolean isConflict() {
        return status == 409 && json.contains("terminated by other getUpdates");
    }

    /** @return that the connection stays open */
    boolean writeTo(HttpConnection connection) throws IOException {
        if (header.isPresent()) {
            connection.respond(status, header.get(), json);
        } else {
            connection.respond(status, json);
        }
        return true;
    }
}
