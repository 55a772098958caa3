package io.replyx.bootstrap.bots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code /replyx bots}, against a server that answers what we say. */
final class BotsCommandTest {
    private static final String BOT = """
            {"id":"7","username":"helper_bot","status":{"state":"waiting","detail":"no way to Telegram"}}""";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final HttpServer server = server();

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpServer server() {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/", this::answer);
            made.start();
            return made;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(exchange.getRequestMethod() + " " + path + " " + body);
            boolean refused = path.endsWith("/refused");
            var answer = switch (path) {
                case "/api/auth/login" -> "{\"accessToken\":\"t\"}";
                case "/api/bots?limit=200" -> "{\"items\":[" + BOT + "]}";
                case "/api/bots/refused" -> "{\"detail\":\"There is no bot refused.\"}";
                default -> BOT;
            };
            exchange.sendResponseHeaders(refused ? 404 : 200, answer.getBytes(UTF_8).length);
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
        }
    }

    private void run(String... words) {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        BotsCommand.run(List.of(words), url, _ -> "a secret", said::add);
    }

    @Test
    void lists_bots_and_how_they_do() {
        run("list", "--email", "you@example.com");

        assertThat(said).singleElement().asString().contains("@helper_bot", "waiting (no way to Telegram)");
        assertThat(asked.getFirst()).startsWith("POST /api/auth/login").contains("a secret");
    }

    @Test
    void connects_a_bot_with_a_token_that_is_asked_for() {
        run("create", "--assistant", "a1", "--updates", "polling", "--access-token", "t");

        assertThat(asked)
                .containsExactly(
                        "POST /api/bots {\"assistantId\":\"a1\",\"updates\":\"polling\",\"token\":\"a secret\"}");
    }

    @Test
    void starts_stops_changes_and_deletes() {
        run("stop", "7", "--access-token", "t");
        run("token", "7", "--access-token", "t");
        run("update", "7", "--updates", "webhook", "--access-token", "t");
        run("delete", "7", "--access-token", "t");

        assertThat(asked)
                .containsExactly(
                        "POST /api/bots/7/stop ",
                        "PATCH /api/bots/7 {\"token\":\"a secret\"}",
                        "PATCH /api/bots/7 {\"updates\":\"webhook\"}",
                        "DELETE /api/bots/7 ");
    }

    @Test
    void says_what_is_missing() {
        assertThatThrownBy(() -> run("list")).hasMessageContaining("--email");
        assertThatThrownBy(() -> run("create", "--access-token", "t")).hasMessageContaining("--assistant");
        assertThatThrownBy(() -> run("status", "--access-token", "t")).hasMessageContaining("which bot");
        assertThatThrownBy(() -> run("list", "--colour", "red")).hasMessageContaining("--colour");
        assertThatThrownBy(() -> run("list", "--email")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> run("dance", "--access-token", "t")).hasMessageContaining("dance");
    }

    @Test
    void repeats_what_the_server_refuses() {
        assertThatThrownBy(() -> run("status", "refused", "--access-token", "t"))
                .hasMessage("There is no bot refused.");
    }

    @Test
    void says_that_no_server_answers() {
        server.stop(0);

        assertThatThrownBy(() -> run("list", "--access-token", "t")).hasMessageContaining("no server answers");
    }

    @Test
    void explains_itself() {
        run("help");

        assertThat(said).singleElement().asString().contains("usage: ./replyx bots");
    }
}
