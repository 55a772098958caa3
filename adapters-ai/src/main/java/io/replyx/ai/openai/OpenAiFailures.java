package io.replyx.ai.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replyx.application.kernel.Declined;
import io.replyx.application.kernel.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import okhttp3.Response;

/** The one place that says which failures of a provider may pass and which never will. */
final class OpenAiFailures {
    /** Bytes of an error's body that are read. */
    private static final int MOST_BODY = 64 * 1024;

    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> PASSING = Set.of(408, 409, 425, TOO_MANY_REQUESTS);

    private final ObjectMapper json;
    private final ApiKey key;
    private final InstantSource clock;

    OpenAiFailures(ObjectMapper json, ApiKey key, InstantSource clock) {
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
        return told.equals(ToldError.NOTHING)
                ? new Unavailable("the provider answered with something else than was asked for")
                : of(told);
    }

    /** What an error object means that came in the body of an answer with a happy status. */
    RuntimeException of(JsonNode error) {
        return of(ToldError.of(error));
    }

    private RuntimeException of(ToldError told) {
        return of(told.status().orElse(told.isLasting() ? BAD_REQUEST : SERVER_ERROR), told, Optional.empty());
    }

    private RuntimeException of(int status, ToldError told, Optional<Duration> retryAfter) {
        var message = "the provider answered " + status + told.described(status, key);
        boolean passing = status >= SERVER_ERROR || PASSING.contains(status);
        return passing && !told.isOutOfQuota()
                ? new Unavailable(message, retryAfter, new IOException("status " + status))
                : new Declined(message);
    }

    private ToldError told(byte[] body) {
        try {
            return ToldError.inside(json.readTree(body));
        } catch (IOException _) {
            return ToldError.NOTHING;
        }
    }
}
