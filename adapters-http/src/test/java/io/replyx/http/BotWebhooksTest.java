package io.replyx.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.kernel.BotId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Telegram brings updates over HTTP. */
final class BotWebhooksTest {
    private final TestServer server = TestServer.start();
    private final Actor.Member ada = server.member();
    private final Client owner = server.as(ada);

    @AfterEach
    void stop() {
        server.close();
    }

    private String connect() {
        var assistant = new AssistantId(UUID.fromString(owner.assistant()));
        return server.world().bots().bot(ada, assistant).id().toString();
    }

    private String secretOf(String bot) {
        var runtime = server.world().replyx().botRuntime();
        var started = runtime.startedBots().stream()
                .filter(each -> each.bot().toString().equals(bot))
                .findAny()
                .orElseThrow();
        return runtime.load(new BotRegistry.StartedBot(started.tenant(), started.bot(), started.version()))
                .orElseThrow()
                .webhookSecret();
    }

    private Reply brings(String bot, String secret, String update) {
        var request = server.guest()
                .request("/telegram/" + bot + "/webhook")
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret);
        return server.guest().send(request.POST(BodyPublishers.ofString(update, UTF_8)));
    }

    @Test
    void what_telegram_brings_is_stored_once_when_it_is_telegram() {
        var bot = connect();
        var secret = secretOf(bot);

        brings(bot, "", "5 42 hi").expectProblem(401, "wrong_secret");
        brings(bot, secret + "x", "5 42 hi").expectProblem(401, "wrong_secret");
        brings(new UUID(1, 1).toString(), secret, "5 42 hi").expectProblem(404, "unknown_bot");
        brings(bot, secret, "nonsense").expectProblem(422, "bad_update");
        brings(bot, secret, "5 42 hi").expect(204);
        brings(bot, secret, "5 42 hi").expect(204);

        assertThat(server.world().replyx().botRuntime().pending(List.of(new BotId(UUID.fromString(bot))), 10))
                .hasSize(1);
    }

    @Test
    void after_a_restart_telegram_must_know_another_secret() {
        var bot = connect();
        var old = secretOf(bot);

        var restarted = owner.post("/api/bots/" + bot + "/restart").expect(200);

        brings(bot, old, "5 42 hi").expectProblem(401, "wrong_secret");
        brings(bot, secretOf(bot), "5 42 hi").expect(204);
        assertThat(restarted.body()).doesNotContain(old, secretOf(bot));
    }
}
