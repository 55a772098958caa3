package io.replyx.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.replyx.telegram.api.ApiFailure.Kind;
import java.time.Duration;
import java.util.Locale;

/** Reads the envelope that every answer comes in; the one place that says what an unhappy one means. */
final class ApiResponse {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** When Telegram asks for patience and does not say for how long. */
    private static final long SECONDS_UNSAID = 5;

    private ApiResponse() {}

    /** @throws ApiFailure when it is not a happy one */
    static JsonNode result(int status, JsonNode envelope, String retryAfterHeader) {
        if (envelope.path("ok").asBoolean(false)) {
            return envelope.path("result");
        }
        throw failure(status, envelope, retryAfterHeader);
    }

    private static ApiFailure failure(int status, JsonNode envelope, String retryAfterHeader) {
        int code = envelope.path("error_code").asInt(status);
        var told = envelope.path("description").asText("status " + status);
        var parameters = envelope.path("parameters");
        return switch (code) {
            case UNAUTHORIZED -> ApiFailure.of(Kind.UNAUTHORIZED, told);
            case NOT_FOUND -> notFound(told);
            case CONFLICT -> ApiFailure.of(Kind.CONFLICT, told);
            case TOO_MANY_REQUESTS -> ApiFailure.throttled(told, retryAfter(parameters, retryAfterHeader));
            case FORBIDDEN -> ApiFailure.of(Kind.FORBIDDEN, told);
            case BAD_REQUEST -> badRequest(told, parameters);
            default -> ApiFailure.of(code >= SERVER_ERROR || code < BAD_REQUEST ? Kind.FAILED : Kind.REFUSED, told);
        };
    }

    /** An unknown token is answered like an unknown path. */
    private static ApiFailure notFound(String told) {
        boolean method = told.toLowerCase(Locale.ROOT).contains("method");
        return ApiFailure.of(method ? Kind.REFUSED : Kind.UNAUTHORIZED, told);
    }

    private static ApiFailure badRequest(String told, JsonNode parameters) {
        if (parameters.has("migrate_to_chat_id")) {
            return ApiFailure.moved(told, parameters.path("migrate_to_chat_id").asLong());
        }
        return ApiFailure.of(told.contains("chat not found") ? Kind.FORBIDDEN : Kind.REFUSED, told);
    }

    private static Duration retryAfter(JsonNode parameters, String header) {
        long seconds = parameters.path("retry_after").asLong(0);
        return Duration.ofSeconds(seconds > 0 ? seconds : secondsIn(header));
    }

    private static long secondsIn(String header) {
        return header.matches("[1-9][0-9]{0,6}") ? Long.parseLong(header) : SECONDS_UNSAID;
    }
}
