package io.replyx.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Prepares what is measured, over HTTP, as the owner of a new tenant. */
final class Api implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;
    private final String tenant;

    /** Registers and logs in. */
    Api(URI server) throws IOException, InterruptedException {
        this.server = server;
        var account = Map.of("email", UUID.randomUUID() + "@example.com", "password", "a long password");
        var named = Map.of("email", account.get("email"), "password", account.get("password"), "name", "Bench");
        this.tenant =
                call("", "POST", "/api/auth/register", named).at("/tenant/id").asText();
        this.token =
                call("", "POST", "/api/auth/login", account).at("/accessToken").asText();
    }

    String token() {
        return token;
    }

    String tenant() {
        return tenant;
    }

    /** An assistant that customers can talk to. */
    String assistant() throws IOException, InterruptedException {
        var id = post("/api/assistants", Map.of("name", "Bench")).get("id").asText();
        post("/api/assistants/" + id + "/publish", Map.of());
        return id;
    }

    /** The public key of a site whose chat may stand on this machine's pages. */
    String site(String assistant) throws IOException, InterruptedException {
        var site = Map.of("assistantId", assistant, "name", "Bench", "domains", List.of("localhost"));
        return post("/api/sites", site).get("siteKey").asText();
    }

    /** Connects a bot, which starts. */
    String bot(String assistant, String token) throws IOException, InterruptedException {
        return post("/api/bots", Map.of("assistantId", assistant, "token", token))
                .get("id")
                .asText();
    }

    String dialog(String assistant) throws IOException, InterruptedException {
        return post("/api/dialogs", Map.of("assistantId", assistant)).get("id").asText();
    }

    String document(String assistant, String title, String text) throws IOException, InterruptedException {
        var document = Map.of("title", title, "text", text);
        return post("/api/assistants/" + assistant + "/documents", document)
                .get("id")
                .asText();
    }

    /** Waits until it can be searched. @return how many chunks it has */
    int awaitReady(String document) throws IOException, InterruptedException {
        while (true) {
            var shown = call(token, "GET", "/api/documents/" + document, Map.of());
            switch (shown.get("status").asText()) {
                case "ready" -> {
                    return shown.get("chunks").asInt();
                }
                case "failed" -> throw new IllegalStateException("not indexed: " + shown);
                default -> Thread.sleep(50);
            }
        }
    }

    private JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return call(token, "POST", path, body);
    }

    private JsonNode call(String bearer, String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path)).header("Content-Type", "application/json");
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        var content = method.equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        var answer = client.send(request.method(method, content).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
