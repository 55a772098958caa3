package io.replyx.ai.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import okhttp3.Response;

/** The one place that says which failures of a provider may pass and which never will. */
final class OpenAiErrorMapper {
    /** Bytes of an error's body that are read. */
    private static final int MOST_BODY = 64 * 1024;

    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> PASSING = Set.of(408, 409, 425, TOO_MANY_REQUESTS);

    private final ObjectMapper json;
    private final ApiKey key;
    private final InstantSource clock;

    OpenAiErrorMapper(ObjectMapper json, ApiKey key, InstantSource clock) {
        this.json = json;
        this.key = key;
        this.clock = clock;
    }

    /** What an answer with an unhappy status means. */
    RuntimeException of(Response response) throws IOException {
        var body = response.body().byteStream().readNBytes(MOST_BODY);
        var retryAfter = RetryAfter.of(response.headers(), clock.instant());
        return of(response.code(), told(body), retryAfter);
    }

    /** What an answer with a happy status means that is not what was asked for: an error after all, or some gateway's page. */
    RuntimeException ofUnexpected(Response response) throws IOException {
        var told = told(response.body().byteStream().readNBytes(MOST_BODY));
        return told.equals(ProviderError.NOTHING)
                ? new Unavailable("the provider answered with something else than was asked for")
                : of(told);
    }

    /** What an error object means that came in the body of an answer with a happy status. */
    RuntimeException of(JsonNode error) {
        return of(ProviderError.of(error));
    }

    private RuntimeException of(ProviderError told) {
        return of(told.status().orElse(told.isLasting() ? BAD_REQUEST : SERVER_ERROR), told, Optional.empty());
    }

    private RuntimeException of(int status, ProviderError told, Optional<Duration> retryAfter) {
        var message = "the provider answered " + status + told.described(status, key);
        boolean passing = status >= SERVER_ERROR || PASSING.contains(status);
        return passing && !told.isOutOfQuota()
                ? new Unavailable(message, retryAfter, new IOException("status " + status))
                : new PermanentFailure(message);
    }

    private ProviderError told(byte[] body) {
        try {
            return ProviderError.inside(json.readTree(body));
        } catch (IOException _) {
            return ProviderError.NOTHING;
        }
    }
}
