package io.replyx.bootstrap.bots;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The API of a running server, in somebody's name. */
final class BotsClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int PROBLEM = 400;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private String token = "";

    BotsClient(URI server) {
        this.server = server;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    void actWith(String accessToken) {
        token = accessToken;
    }

    void logIn(String email, String password) {
        var login = object().put("email", email).put("password", password);
        token = send("POST", "/api/auth/login", login).path("accessToken").asText();
    }

    JsonNode get(String path) {
        return send("GET", path, object());
    }

    JsonNode send(String method, String path, ObjectNode body) {
        var content = method.equals("GET") || body.isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(body.toString(), UTF_8);
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(DEADLINE)
                .header("Content-Type", "application/json")
                .method(method, content);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return answer(request.build());
    }

    private JsonNode answer(HttpRequest request) {
        try {
            return expected(client.send(request, BodyHandlers.ofString(UTF_8)));
        } catch (IOException unreachable) {
            throw new BotsFailure(
                    "no server answers at " + server + "; start one with ./replyx start, or give --url", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode expected(HttpResponse<String> response) {
        var body = parsed(response.body());
        if (response.statusCode() >= PROBLEM) {
            var field = body.at("/errors/0/field").asText();
            throw new BotsFailure(
                    (field.isEmpty() ? "" : field + " ") + body.path("detail").asText(response.body()));
        }
        return body;
    }

    private static JsonNode parsed(String text) {
        try {
            return text.isEmpty() ? object() : JSON.readTree(text);
        } catch (JsonProcessingException foreign) {
            throw new BotsFailure("this is not an answer of ReplyX: " + text, foreign);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
