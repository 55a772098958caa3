package io.replyx.acceptance.browser;

import com.microsoft.playwright.Browser;
import io.replyx.acceptance.Api;
import io.replyx.acceptance.Installation;
import io.replyx.acceptance.Polling;
import io.replyx.acceptance.ServerProcess;
import io.replyx.testkit.provider.ChatRequestView;
import io.replyx.testkit.provider.ScriptedProvider;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A product with an owner, a host's web server and a browser. Its model answers what it was told, else it repeats. */
public final class Stage implements AutoCloseable {
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ScriptedProvider provider = ScriptedProvider.start().answering(this::answer);
    private final Installation installation = Installation.fresh()
            .with("REPLYX_OPENAI_API_KEYS", "test")
            .with("REPLYX_OPENAI_BASE_URL", provider.baseUrl().toString());
    private final HostPages host = HostPages.start();
    private final Chromium chromium = Chromium.start();
    private ServerProcess server;
    private final Api owner;

    private Stage(int port) {
        installation.onPort(port);
        server = installation.start();
        owner = api().asNewOwner();
    }

    static Stage open() {
        return new Stage(0);
    }

    /** On a port that stays the same when the server is started again. */
    static Stage onPort(int port) {
        return new Stage(port);
    }

    Api api() {
        return new Api(server.url());
    }

    /** In the name of the tenant. */
    Api owner() {
        return owner;
    }

    ServerProcess server() {
        return server;
    }

    /** Starts the server that was killed. */
    void startAgain() {
        server = installation.start();
    }

    ScriptedProvider provider() {
        return provider;
    }

    HostPages host() {
        return host;
    }

    Browser browser() {
        return chromium.browser();
    }

    /** What the model answers to this question from now on. */
    void answer(String question, String text) {
        answers.put(question, text);
    }

    /** An assistant that knows this document, if any. */
    String assistant(Map<String, String> documents) {
        var assistant = owner.assistant();
        documents.forEach((title, text) -> teach(assistant, title, text));
        return assistant;
    }

    private void teach(String assistant, String title, String text) {
        var path = "/api/assistants/" + assistant + "/documents";
        var document = owner.post(path, Map.of("title", title, "text", text))
                .expect(202)
                .text("/id");
        Polling.until(
                "the document is indexed",
                Duration.ofSeconds(30),
                () -> "ready".equals(owner.get(path + "/" + document).text("/status")));
    }

    /** A site of a new assistant without knowledge. */
    Shop shop() {
        return shop(Map.of());
    }

    /** @param settings beside the assistant, the name and the domains */
    Shop shop(Map<String, ?> settings) {
        return shop(assistant(Map.of()), settings);
    }

    Shop shop(String assistant, Map<String, ?> settings) {
        var all = new LinkedHashMap<String, Object>();
        all.put("assistantId", assistant);
        all.put("name", "Hare and Kiln");
        all.put("language", "en");
        all.put("domains", List.of("localhost", "*.localhost"));
        all.putAll(settings);
        var made = owner.post("/api/sites", all).expect(201);
        return new Shop(this, made.text("/id"), made.text("/siteKey"));
    }

    private String answer(ChatRequestView requested) {
        return answers.getOrDefault(requested.question(), "You asked: " + requested.question());
    }

    @Override
    public void close() {
        chromium.close();
        host.close();
        installation.close();
        provider.close();
    }
}
