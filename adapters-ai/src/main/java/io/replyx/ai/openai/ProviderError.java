package io.replyx.ai.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a provider's error object tells; absent parts are empty. */
record ProviderError(String code, String type, String message) {
    static final ProviderError NOTHING = new ProviderError("", "", "");

    private static final int LONGEST_MESSAGE = 300;
    private static final String QUOTA = "insufficient_quota";
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");

    /** Providers put a part of the key into the message of these. */
    private static final Set<Integer> ABOUT_THE_KEY = Set.of(401, 403);

    /** Codes and types that stay true however often one asks. */
    private static final Set<String> LASTING = Set.of(
            QUOTA,
            "invalid_api_key",
            "model_not_found",
            "context_length_exceeded",
            "content_policy_violation",
            "invalid_request_error",
            "authentication_error",
            "permission_error",
            "not_found_error");

    /** The error in an error's body: {@code {"error": {...}}}, {@code {"error": "..."}}, {@code {"message": "..."}} or a list of them. */
    static ProviderError inside(JsonNode body) {
        var first = body.isArray() ? body.path(0) : body;
        return of(first.has("error") ? first.path("error") : first);
    }

    static ProviderError of(JsonNode error) {
        return error.isTextual()
                ? new ProviderError("", "", error.asText())
                : new ProviderError(text(error, "code"), text(error, "type"), text(error, "message"));
    }

    private static String text(JsonNode error, String field) {
        var value = error.path(field);
        return value.isTextual() || value.isNumber() ? value.asText() : "";
    }

    boolean isOutOfQuota() {
        return code.equals(QUOTA) || type.equals(QUOTA);
    }

    boolean isLasting() {
        return LASTING.contains(code) || LASTING.contains(type);
    }

    /** Some providers give the HTTP status as the code. */
    Optional<Integer> status() {
        return STATUS.matcher(code).matches() ? Optional.of(Integer.valueOf(code)) : Optional.empty();
    }

    /** For the log and for the operator; never with the key in it. */
    String described(int status, ApiKey key) {
        var words = ABOUT_THE_KEY.contains(status) ? "" : message;
        return Stream.of(code, type, words)
                .filter(part -> !part.isBlank())
                .map(part -> ": " + clean(part, key))
                .collect(Collectors.joining());
    }

    private static String clean(String part, ApiKey key) {
        var line = part.replace(key.value(), key.toString()).replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }
}
