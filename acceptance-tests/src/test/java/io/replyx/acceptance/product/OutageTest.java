package io.replyx.acceptance.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Api;
import io.replyx.acceptance.FreePort;
import io.replyx.acceptance.Installation;
import io.replyx.acceptance.Polling;
import io.replyx.postgres.EmbeddedPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database goes away while the server serves. */
class OutageTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int CLIENTS = 4;
    private static final String UNANSWERED = "select count(*) from dialog where pending_replies > 0";

    private final Installation installation = Installation.fresh();

    @AfterEach
    void leave_nothing_behind() {
        installation.close();
    }

    @Test
    void answers_503_while_its_database_is_away_and_goes_on_when_it_is_back() {
        var launch = EmbeddedPostgres.in(installation.folder("database")).port(FreePort.find());
        try (var database = launch.start()) {
            var url = "%s?user=%s&password=%s"
                    .formatted(database.jdbcUrl("postgres"), database.user(), database.password());
            var server = installation.with("REPLYX_DATABASE_URL", url).start();
            var api = new Api(server.url()).asNewOwner();
            var dialog = api.dialog(api.assistant());
            database.stop();
            requireUnavailable(api.get("/api/dialogs"));
            requireUnavailable(api.say(dialog, "Is anybody there?"));
            api.get("/health/ready").expect(503);
            api.get("/health/live").expect(200);
            try (var _ = launch.start()) {
                Polling.until(
                        "it works again", LIMIT, () -> api.get("/api/dialogs").status() == 200);
                Polling.until(
                        "it is ready again",
                        LIMIT,
                        () -> api.get("/health/ready").status() == 200);
                api.ask(dialog, "And now?").expect(201);
                assertThat(server.output()).doesNotContain(" ERROR ");
            }
        }
    }

    @Test
    void starts_its_embedded_database_again_and_nobody_is_told_of_a_defect() {
        var server = installation.onPort(FreePort.find()).start();
        var api = new Api(server.url()).asNewOwner();
        var answered = statusesWhile(api, () -> server.database().kill());
        assertThat(answered).as(server.output()).contains(201).isSubsetOf(201, 503);
        var database = installation.superuser();
        Polling.until("all is answered", LIMIT, () -> database.count(UNANSWERED) == 0);
        server.terminate();
        assertThat(server.awaitEnd().output()).contains("PostgreSQL died", "Stopped.");
        assertThat(server.database().live()).isEmpty();
    }

    /** What several clients were answered, from before the event until the service worked again. */
    private static Set<Integer> statusesWhile(Api api, Runnable event) {
        var assistant = api.assistant();
        List<Integer> seen = new CopyOnWriteArrayList<>();
        var over = new AtomicBoolean();
        var clients = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> talk(api.another(), assistant, seen, over), Thread::startVirtualThread))
                .limit(CLIENTS)
                .toList();
        try {
            awaitStored(seen);
            event.run();
            awaitStored(seen);
        } finally {
            over.set(true);
        }
        clients.forEach(CompletableFuture::join);
        return Set.copyOf(seen);
    }

    private static void awaitStored(List<Integer> seen) {
        long wanted = stored(seen) + 10L * CLIENTS;
        Polling.until("messages are stored", LIMIT, () -> stored(seen) >= wanted);
    }

    private static long stored(List<Integer> seen) {
        return seen.stream().filter(status -> status == 201).count();
    }

    private static void talk(Api api, String assistant, List<Integer> seen, AtomicBoolean over) {
        while (!over.get()) {
            var dialog = api.post("/api/dialogs", Map.of("assistantId", assistant));
            seen.add(
                    dialog.status() == 201
                            ? api.say(dialog.text("/id"), "Hello?").status()
                            : dialog.status());
        }
    }

    private static void requireUnavailable(Api.Reply reply) {
        reply.expect(503);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.text("/code")).isEqualTo("unavailable");
    }
}
