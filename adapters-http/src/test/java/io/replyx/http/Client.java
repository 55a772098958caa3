package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Speaks HTTP to a {@link TestServer} in somebody's name. */
record Client(TestServer server, String token, Map<String, String> headers) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Client(TestServer server, String token) {
        this(server, token, Map.of());
    }

    Client with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(server, token, more);
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(UTF_8));
    }

    Reply post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    Reply patch(String path, String json) {
        return send("PATCH", path, "application/json", json.getBytes(UTF_8));
    }

    Reply put(String path, String json) {
        return send("PUT", path, "application/json", json.getBytes(UTF_8));
    }

    Reply put(String path) {
        return send(request(path).PUT(BodyPublishers.noBody()));
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    Reply upload(String path, String fileName, byte[] content) {
        return upload(path, fileName, content, Map.of());
    }

    Reply upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        var form = new MultipartForm();
        fields.forEach(form::field);
        form.file("file", fileName, content);
        return send("POST", path, form.contentType(), form.body());
    }

    Reply send(String method, String path, String contentType, byte[] body) {
        var request = request(path).header("Content-Type", contentType);
        return send(request.method(method, BodyPublishers.ofByteArray(body)), body);
    }

    Reply send(HttpRequest.Builder request) {
        return send(request, new byte[0]);
    }

    /** Every answer of every test must keep to the contract. */
    private static Reply send(HttpRequest.Builder builder, byte[] body) {
        try {
            var request = builder.build();
            var reply = new Reply(HTTP.send(request, BodyHandlers.ofByteArray()));
            Contract.SERVED.check(request.method(), request.uri().getPath(), body, reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.uri(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return request;
    }

    /** A published assistant's id. */
    String assistant() {
        var id = post("/api/assistants", "{\"name\":\"Helper\"}").expect(201).text("/id");
        post("/api/assistants/" + id + "/publish").expect(200);
        return id;
    }

    String dialog() {
        return dialog(assistant());
    }

    String dialog(String assistant) {
        return post("/api/dialogs", "{\"assistantId\":\"" + assistant + "\"}")
                .expect(201)
                .text("/id");
    }

    /** The pages of a site whose assistant is published. */
    SiteClient site() {
        return site("");
    }

    /** @param more fields, each with a comma before it */
    SiteClient site(String more) {
        var body = Sample.newSite(assistant());
        var made = post("/api/sites", body.substring(0, body.length() - 1) + more + "}")
                .expect(201);
        return new SiteClient(this, made.text("/id"), made.text("/siteKey"), SiteClient.ORIGIN);
    }

    EventReader events(String dialog, String query) {
        return EventReader.open(
                request("/api/dialogs/" + dialog + "/events" + query).build());
    }
}
