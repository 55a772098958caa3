package io.replyx.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/**
 * Starts the server and goes through the main job, so that the JVM can record what that needs: its classes at the first question,
 * and after some hundred also which ways the code usually takes, which the compilers of the next start need not find out again.
 */
final class AotTrainingRun {
    private static final String JSON = "application/json";
    private static final int MAX_LOOKS = 200;
    private static final int DIALOGS = 50;
    private static final int QUESTIONS = 10;

    private final URI server;
    private final HttpClient client;
    private String token = "";

    private AotTrainingRun(URI server, HttpClient client) {
        this.server = server;
        this.client = client;
    }

    static void play(Settings settings) throws IOException, InterruptedException {
        try (var server = Server.start(settings, new StartedComponents(), Console::progress);
                var client = HttpClient.newHttpClient()) {
            new AotTrainingRun(HttpWiring.url(settings, server.port()), client).mainJob();
        }
    }

    private void mainJob() throws IOException, InterruptedException {
        var account = "{\"email\":\"a@example.com\",\"password\":\"training run\",\"name\":\"A\"}";
        post("/api/auth/register", account);
        token = field(
                "accessToken", post("/api/auth/login", "{\"email\":\"a@example.com\",\"password\":\"training run\"}"));
        var assistant = field("id", post("/api/assistants", "{\"name\":\"Helper\"}"));
        post("/api/assistants/" + assistant + "/publish", "{}");
        var document = field(
                "id",
                post(
                        "/api/assistants/" + assistant + "/documents",
                        "{\"title\":\"Delivery\",\"text\":\"# Delivery\\n\\nDelivery to Moscow takes three days.\"}"));
        awaitReady("/api/documents/" + document);
        get("/api/assistants/" + assistant + "/search?q=delivery");
        for (int dialog = 0; dialog < DIALOGS; dialog++) {
            talk(assistant);
        }
        get("/health");
    }

    private void talk(String assistant) throws IOException, InterruptedException {
        var dialog = field("id", post("/api/dialogs", "{\"assistantId\":\"" + assistant + "\"}"));
        for (int question = 0; question < QUESTIONS; question++) {
            post("/api/dialogs/" + dialog + "/messages?wait=true", "{\"text\":\"How long does delivery take?\"}");
        }
        get("/api/dialogs/" + dialog + "/messages");
    }

    private void awaitReady(String path) throws IOException, InterruptedException {
        for (int look = 0; look < MAX_LOOKS; look++) {
            if ("ready".equals(field("status", get(path)))) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("the training document did not become ready");
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", JSON).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String field(String name, String json) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
