package io.replyx.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Finds a ReplyX that runs already. */
final class RunningServerProbe {
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(3);

    private RunningServerProbe() {}

    /** Its address, if one answers there. Whatever else listens there is left for the start to complain about. */
    static Optional<URI> at(URI address) {
        if (address.getPort() == 0) {
            return Optional.empty();
        }
        try (var client = HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build()) {
            var request = HttpRequest.newBuilder(address.resolve("/health"))
                    .timeout(ANSWERS_WITHIN)
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return isReplyX(answer) ? Optional.of(address) : Optional.empty();
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isReplyX(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Trace-Id").isPresent()
                && answer.body().contains("\"environment\"");
    }
}
