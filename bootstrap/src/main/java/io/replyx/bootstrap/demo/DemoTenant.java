package io.replyx.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.replyx.domain.kernel.Language;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The tenant of the demo. Loading it makes what is not there yet and leaves the rest alone: a second load changes nothing,
 * and one that was broken off is finished.
 */
public final class DemoTenant {
    public static final String EMAIL = "demo@hareandkiln.example";

    /** Known to everybody who has the source: the demo is for development only. */
    public static final String PASSWORD = "hare and kiln";

    private static final String ALL = "?limit=200";
    private static final int NOT_LOGGED_IN = 401;
    private static final int TAKEN = 409;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int MAX_LOOKS = 1_200;

    private final DemoApi api;

    private DemoTenant(DemoApi api) {
        this.api = api;
    }

    /** The key of the site in each language. */
    public static Map<Language, String> load(URI server) {
        try (var api = new DemoApi(server)) {
            return new DemoTenant(api).load();
        }
    }

    private Map<Language, String> load() {
        logIn();
        var assistants = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            assistants.put(language, assistant(language));
        }
        assistants.forEach(this::teach);
        var siteKeys = new EnumMap<>(assistants);
        siteKeys.replaceAll(this::site);
        assistants.values().forEach(this::awaitReady);
        return siteKeys;
    }

    private void logIn() {
        var credentials = object().put("email", EMAIL).put("password", PASSWORD);
        var login = api.postUnless(NOT_LOGGED_IN, "/api/auth/login", credentials)
                .orElseGet(() -> {
                    register();
                    return api.post("/api/auth/login", credentials);
                });
        api.actWith(login.required("accessToken").textValue());
    }

    private void register() {
        var account = object().put("email", EMAIL)
                .put("password", PASSWORD)
                .put("name", "Vera Loseva")
                .put("company", "Hare & Kiln");
        if (api.postUnless(TAKEN, "/api/auth/register", account).isEmpty()) {
            throw new DemoFailure("The account " + EMAIL + " exists with another password than the demo's");
        }
    }

    private String assistant(Language language) {
        var wanted = DemoApi.json(DemoFiles.text(language.code() + "/assistant.json"));
        var assistant = named(wanted.required("name").textValue(), "/api/assistants")
                .orElseGet(() -> api.post("/api/assistants", wanted));
        var id = idOf(assistant);
        if (assistant.path("publishedVersion").isNull()) {
            api.post("/api/assistants/" + id + "/publish", object());
        }
        return id;
    }

    private void teach(Language language, String assistant) {
        var path = documentsOf(assistant);
        var known = titles(path);
        DemoFiles.knowledge(language).stream()
                .filter(text -> !known.contains(text.title()))
                .forEach(text -> api.upload(path, text));
    }

    private static String documentsOf(String assistant) {
        return "/api/assistants/" + assistant + "/documents";
    }

    private Set<String> titles(String path) {
        return StreamSupport.stream(items(path).spliterator(), false)
                .map(document -> document.path("title").asText())
                .collect(Collectors.toSet());
    }

    private void awaitReady(String assistant) {
        for (int look = 0; look < MAX_LOOKS; look++) {
            if (areReady(items(documentsOf(assistant)))) {
                return;
            }
            pause();
        }
        throw new DemoFailure("The demo's documents are still not indexed; the server's log says why");
    }

    private static boolean areReady(JsonNode documents) {
        boolean ready = true;
        for (var document : documents) {
            var status = document.path("status").asText();
            if (status.equals("failed")) {
                throw new DemoFailure("The demo's document could not be indexed: " + document);
            }
            ready &= status.equals("ready");
        }
        return ready;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String site(Language language, String assistant) {
        var wanted =
                DemoApi.json(DemoFiles.text(language.code() + "/site.json")).put("assistantId", assistant);
        return named(wanted.required("name").textValue(), "/api/sites")
                .orElseGet(() -> api.post("/api/sites", wanted))
                .required("siteKey")
                .textValue();
    }

    private Optional<JsonNode> named(String name, String path) {
        return StreamSupport.stream(items(path).spliterator(), false)
                .filter(item -> item.path("name").asText().equals(name))
                .findFirst();
    }

    private JsonNode items(String path) {
        return api.get(path + ALL).required("items");
    }

    private static String idOf(JsonNode created) {
        return created.required("id").textValue();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
