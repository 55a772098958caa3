package io.replyx.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Speaks HTTP with the server, as somebody or as nobody. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DEADLINE = Duration.ofSeconds(70);

    private final HttpClient http;
    private final URI server;
    private final Map<String, String> headers;

    /** What the server answered. */
    public record Reply(int status, String contentType, String body) {
        public JsonNode json() {
            return parse(body);
        }

        /** @param pointer such as {@code /items/0/id} */
        public String text(String pointer) {
            return json().at(pointer).asText();
        }

        public Reply expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + ", got " + status + ": " + body);
            }
            return this;
        }
    }

    public Api(URI server) {
        this(client(), server, Map.of());
    }

    private Api(HttpClient http, URI server, Map<String, String> headers) {
        this.http = http;
        this.server = server;
        this.headers = Map.copyOf(headers);
    }

    /** With connections of its own, as another machine would have them. */
    public Api another() {
        return new Api(client(), server, headers);
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(http, server, more);
    }

    public Reply register(String email, String password) {
        return post("/api/auth/register", Map.of("email", email, "password", password, "name", "Ann"));
    }

    public Reply login(String email, String password) {
        return post("/api/auth/login", Map.of("email", email, "password", password));
    }

    /** In the name of whoever logs in with these. */
    public Api as(String email, String password) {
        var token = login(email, password).expect(200).text("/accessToken");
        return with("Authorization", "Bearer " + token);
    }

    /** In the name of a new owner of a new tenant. */
    public Api asNewOwner() {
        register("ann@example.com", "correct horse").expect(201);
        return as("ann@example.com", "correct horse");
    }

    /** A published assistant's id. */
    public String assistant() {
        var id = post("/api/assistants", Map.of("name", "Helper")).expect(201).text("/id");
        post("/api/assistants/" + id + "/publish", Map.of()).expect(200);
        return id;
    }

    public String dialog(String assistant) {
        return post("/api/dialogs", Map.of("assistantId", assistant))
                .expect(201)
                .text("/id");
    }

    public Reply say(String dialog, String text) {
        return post("/api/dialogs/" + dialog + "/messages", Map.of("text", text));
    }

    /** Returns when the answer is stored. */
    public Reply ask(String dialog, String text) {
        return post("/api/dialogs/" + dialog + "/messages?wait=true", Map.of("text", text));
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** Empty when no answer came. */
    public Optional<Reply> tryGet(String path) {
        return trySend(request(path).GET());
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    public Reply post(String path, Map<String, ?> body) {
        return send(json(path, body));
    }

    public Reply patch(String path, Map<String, ?> body) {
        return send(json("PATCH", path, body));
    }

    /** Empty when no answer came: the server may have done it, or not. */
    public Optional<Reply> tryPost(String path, Map<String, ?> body) {
        return trySend(json(path, body));
    }

    public EventReader events(String path) {
        try {
            return EventReader.over(http.send(request(path).build(), BodyHandlers.ofLines()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(DEADLINE);
        headers.forEach(request::header);
        return request;
    }

    private HttpRequest.Builder json(String path, Map<String, ?> body) {
        return json("POST", path, body);
    }

    private HttpRequest.Builder json(String method, String path, Map<String, ?> body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(write(body)));
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return reply(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private Optional<Reply> trySend(HttpRequest.Builder request) {
        try {
            return Optional.of(send(request));
        } catch (UncheckedIOException unanswered) {
            return Optional.empty();
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    private static IllegalStateException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(interrupted);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException("no JSON: " + text, malformed);
        }
    }
}
