package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.sites.SiteKey;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.http.kernel.Route;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Things to call routes about, so that any route can be called with a request that is right in itself. */
record Sample(String assistant, String document, String dialog, String site, String siteKey, String bot) {

    static Sample of(Client owner) {
        var assistant = owner.assistant();
        var document = owner.post("/api/assistants/" + assistant + "/documents", "{\"title\":\"t\",\"text\":\"words\"}")
                .expect(202);
        var site = owner.post("/api/sites", newSite(assistant)).expect(201);
        var bot = owner.post("/api/bots", newBot(assistant)).expect(201);
        return new Sample(
                assistant,
                document.text("/id"),
                owner.dialog(assistant),
                site.text("/id"),
                site.text("/siteKey"),
                bot.text("/id"));
    }

    static Sample ofNothing() {
        return new Sample(
                new UUID(1, 1).toString(),
                new UUID(1, 2).toString(),
                new UUID(1, 3).toString(),
                new UUID(1, 4).toString(),
                new SiteKey(new TenantId(new UUID(1, 5)), new SiteKeyId(new UUID(1, 6))).toString(),
                new UUID(1, 8).toString());
    }

    static Sample ofNonsense() {
        return new Sample("1-1-1-1-1", "no-id", "%F0%9F%98%80", "no-id", "no-key", "no-id");
    }

    Reply call(Client client, Route route) {
        var request = client.request(path(route));
        return switch (route.method()) {
            case GET -> client.send(request.GET());
            case DELETE -> client.send(request.DELETE());
            case PUT, POST, PATCH -> {
                var type = route.path().equals("/confirm-email")
                        ? "application/x-www-form-urlencoded"
                        : "application/json";
                yield client.send(
                        route.method().name(), path(route), type, body(route).getBytes(UTF_8));
            }
        };
    }

    private String path(Route route) {
        var path = route.path()
                .replace("{assistantId}", assistant)
                .replace("{docId}", document)
                .replace("{messageId}", new UUID(1, 7).toString())
                .replace("{siteKey}", siteKey)
                .replace("{botId}", bot)
                .replace("{id}", idFor(route.path()));
        return path.endsWith("/search") ? path + "?q=words" : path;
    }

    private String idFor(String path) {
        if (path.startsWith("/api/documents")) {
            return document;
        }
        if (path.startsWith("/api/sites")) {
            return site;
        }
        if (path.startsWith("/api/bots")) {
            return bot;
        }
        return path.startsWith("/api/dialogs") ? dialog : assistant;
    }

    private String body(Route route) {
        var path = route.path();
        if (path.equals("/confirm-email")) {
            return "token=x";
        }
        if (path.endsWith("/documents")) {
            return "{\"title\":\"t\",\"text\":\"words\"}";
        }
        return switch (path) {
            case "/api/auth/register" -> "{\"email\":\"a@example.com\",\"password\":\"12345678\",\"name\":\"A\"}";
            case "/api/auth/confirm-email" -> "{\"token\":\"x\"}";
            case "/api/auth/resend-confirmation" -> "{\"email\":\"a@example.com\"}";
            case "/api/auth/login" -> "{\"email\":\"a@example.com\",\"password\":\"12345678\"}";
            case "/api/auth/refresh" -> "{\"refreshToken\":\"x\"}";
            case "/api/assistants", "/api/assistants/{id}" -> "{\"name\":\"A\"}";
            case "/api/assistants/{id}/rollback" -> "{\"version\":1}";
            case "/api/documents/{id}" -> "{\"title\":\"t\"}";
            case "/api/dialogs" -> "{\"assistantId\":\"" + assistant + "\"}";
            case "/api/sites" -> newSite(assistant);
            case "/api/bots" -> newBot(assistant);
            case "/api/dialogs/{id}/messages/{messageId}/rating" -> "{\"value\":\"up\"}";
            case "/api/dialogs/{id}/messages" -> "{\"text\":\"hello\"}";
            default -> "{}";
        };
    }

    /** Of an account that no other test has. */
    static String newBot(String assistant) {
        long account = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000_000L);
        return "{\"assistantId\":\"%s\",\"token\":\"%d:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}"
                .formatted(assistant, account);
    }

    static String newSite(String assistant) {
        return "{\"assistantId\":\"%s\",\"name\":\"Shop\",\"domains\":[\"shop.example\"]}".formatted(assistant);
    }
}
