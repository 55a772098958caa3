package io.replyx.bootstrap.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The public API of a running server, as anybody calls it. */
final class DemoApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final String BOUNDARY = "replyx-demo-e7c1a4d2";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private Optional<String> token = Optional.empty();

    DemoApi(URI server) {
        this.server = server;
    }

    static ObjectNode json(String text) {
        return (ObjectNode) parsed(text);
    }

    /** From here on everything is asked for in the name of this token's owner. */
    void actWith(String accessToken) {
        token = Optional.of(accessToken);
    }

    JsonNode get(String path) {
        return expected(send(request(path).GET()));
    }

    JsonNode post(String path, JsonNode body) {
        return expected(send(posted(path, body)));
    }

    /** Empty when the server answered with this status. */
    Optional<JsonNode> postUnless(int refused, String path, JsonNode body) {
        var response = send(posted(path, body));
        return response.statusCode() == refused ? Optional.empty() : Optional.of(expected(response));
    }

    JsonNode upload(String path, DemoFiles.Knowledge file) {
        var type = "multipart/form-data; boundary=" + BOUNDARY;
        return expected(send(sent(path, type, BodyPublishers.ofString(multipart(file)))));
    }

    private static String multipart(DemoFiles.Knowledge file) {
        return """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%2$s"\r
                Content-Type: text/markdown; charset=utf-8\r
                \r
                %3$s\r
                --%1$s\r
                Content-Disposition: form-data; name="title"\r
                \r
                %4$s\r
                --%1$s--\r
                """.formatted(BOUNDARY, file.fileName(), file.text(), file.title());
    }

    private HttpRequest.Builder posted(String path, JsonNode body) {
        return sent(path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder sent(String path, String type, BodyPublisher body) {
        return request(path).header("Content-Type", type).POST(body);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(DEADLINE);
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException unanswered) {
            throw new DemoFailure("The server at " + server + " does not answer", unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode expected(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new DemoFailure("The server refused %s %s: %d %s"
                    .formatted(
                            response.request().method(),
                            response.uri().getPath(),
                            response.statusCode(),
                            response.body()));
        }
        return parsed(response.body());
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException foreign) {
            throw new DemoFailure("This is not an answer of ReplyX: " + text, foreign);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
