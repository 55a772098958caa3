package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.application.bots.port.Deliveries;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.assistants.AssistantId;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.bots.BotToken;
import io.replyx.domain.bots.BuiltInBotTexts;
import io.replyx.domain.bots.InboundEvent;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.UserId;
import io.replyx.testkit.BotStories;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bots over HTTP. */
final class BotsTest {
    private static final String TOKEN = "4242:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final TestServer server = TestServer.start();
    private final Actor.Member ada = server.member();
    private final Client owner = server.as(ada);
    private final String assistant = owner.assistant();

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply create(String more) {
        return owner.post("/api/bots", "{\"assistantId\":\"%s\"%s}".formatted(assistant, more));
    }

    private Reply create() {
        return create(",\"token\":\"" + TOKEN + "\"");
    }

    @Test
    void a_bot_is_connected_and_its_token_is_never_shown_again() {
        var bot = create().expect(201);

        assertThat(bot.text("/username")).isEqualTo("bot4242_bot");
        assertThat(bot.text("/link")).isEqualTo("https://t.me/bot4242_bot");
        assertThat(bot.text("/status/state")).isEqualTo("starting");
        assertThat(bot.body()).doesNotContain("AAAA");
        assertThat(owner.get("/api/bots/" + bot.text("/id")).expect(200).body()).isEqualTo(bot.body());
        assertThat(owner.get("/api/bots/" + bot.text("/id") + "/status")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("starting");
    }

    @Test
    void a_token_that_telegram_does_not_accept_names_its_field() {
        server.world().botGateway().revoke(new BotToken(TOKEN));

        var refused = create().expectProblem(422, "token_refused");

        assertThat(refused.text("/errors/0/field")).isEqualTo("token");
    }

    @Test
    void what_is_no_token_is_refused_before_anybody_is_asked() {
        for (var strange : List.of("", "x", "123:short", "123456789", "1:" + "A".repeat(200))) {
            assertThat(create(",\"token\":\"" + strange + "\"").expect(422).text("/errors/0/field"))
                    .isEqualTo("token");
        }
        assertThat(create(",\"token\":\"" + TOKEN + "\",\"updates\":\"pigeon\"")
                        .expect(422)
                        .text("/errors/0/field"))
                .isEqualTo("updates");
    }

    @Test
    void a_bot_that_is_connected_elsewhere_is_refused() {
        create().expect(201);

        create().expectProblem(409, "bot_taken");
    }

    @Test
    void a_bot_is_stopped_started_restarted_changed_and_deleted() {
        var path = "/api/bots/" + create().expect(201).text("/id");

        assertThat(owner.post(path + "/stop").expect(200).text("/status/state")).isEqualTo("stopped");
        owner.post(path + "/restart").expectProblem(409, "bot_stopped");
        assertThat(owner.post(path + "/start").expect(200).text("/status/state"))
                .isEqualTo("starting");
        owner.post(path + "/restart").expect(200);
        assertThat(owner.patch(path, "{\"updates\":\"webhook\"}").expect(200).text("/updates"))
                .isEqualTo("webhook");
        assertThat(owner.patch(path, "{\"updates\":null}")
                        .expect(200)
                        .at("/updates")
                        .isNull())
                .isTrue();
        owner.delete(path).expect(204);
        owner.get(path).expectProblem(404, "unknown_bot");
    }

    @Test
    void whoever_was_not_reached_is_shown_with_what_should_have_been_said() {
        var bot = server.world().bots().bot(ada, new AssistantId(UUID.fromString(assistant)));
        server.world().bots().commands(bot, BotStories.person(42), "lang", "");
        server.world().bots().commands(bot, BotStories.person(43), "lang", "");
        var runtime = server.world().replyx().botRuntime();
        runtime.record(server.world().bots().waiting(bot.id()).stream()
                .<Deliveries.Outcome>map(
                        waiting -> new Deliveries.Outcome.GivenUp(waiting, "Forbidden: bot was blocked"))
                .toList());
        var path = "/api/bots/" + bot.id() + "/undelivered?limit=1";

        var latest = owner.get(path).expect(200);
        var next = owner.get(path + "&cursor=" + latest.text("/nextCursor")).expect(200);

        assertThat(latest.text("/items/0/chatId")).isEqualTo("43");
        assertThat(latest.text("/items/0/reason")).isEqualTo("Forbidden: bot was blocked");
        assertThat(latest.text("/items/0/text")).isEqualTo(BuiltInBotTexts.chooseLanguage(Language.EN));
        assertThat(next.text("/items/0/chatId")).isEqualTo("42");
        assertThat(next.at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void a_file_that_a_customer_sent_is_given_out_and_never_shown() {
        var bot = server.world().bots().bot(ada, new AssistantId(UUID.fromString(assistant)));
        var files = Map.of("telegram.file.id", "abc", "telegram.file.name", "счёт.html", "telegram.file.2.id", "def");
        var ann = BotStories.person(42);
        server.world().botGateway().keep("abc", "<script>alert(1)</script>");
        server.world()
                .bots()
                .hears(bot, new InboundEvent.TextMessage(BotStories.chatOf(ann), ann, "m1", "", files, false));
        var dialog = owner.get("/api/dialogs").expect(200).text("/items/0/id");
        var messages = "/api/dialogs/" + dialog + "/messages";
        var list = owner.get(messages).expect(200);
        var path = messages + "/" + list.text("/items/0/id") + "/file";

        var file = owner.get(path).expect(200);

        assertThat(file.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''%D1%81%D1%87%D1%91%D1%82.html");
        owner.get(path + "?number=2").expectProblem(404, "file_not_given_out");
        owner.get(path + "?number=3").expectProblem(404, "unknown_file");
        owner.get(path + "?number=x").expectProblem(422, "invalid_input");
        owner.get(messages + "/" + list.text("/items/1/id") + "/file").expectProblem(404, "unknown_file");
        server.owner().get(path).expectProblem(404, "unknown_dialog");
    }

    @Test
    void who_runs_the_installation_sees_all_bots_and_how_they_fare() {
        create().expect(201);
        var admin = server.as(new Actor.PlatformAdmin(new UserId(new UUID(7, 7))));

        assertThat(admin.get("/api/admin/bots").expect(200).at("/started").asInt())
                .isEqualTo(1);
        var metrics = admin.get("/metrics/telegram-rate-limit").expect(200);
        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.body()).contains("replyx_telegram_sent_total 0.0", "# TYPE replyx_telegram_bots gauge");
    }

    @Test
    void a_bots_status_and_the_fleet_tell_how_long_it_takes() {
        var world = server.world();
        var bot = world.bots().bot(ada, new AssistantId(UUID.fromString(assistant)));
        var running = BotStatus.of(
                bot.tenant(),
                bot.id(),
                BotStatus.State.RUNNING,
                "node-1",
                world.clock().instant());
        world.replyx().botRuntime().report(List.of(running));
        var path = "/api/bots/" + bot.id() + "/status";
        assertThat(owner.get(path).expect(200).at("/answerLatency").isNull()).isTrue();

        world.bots().commands(bot, BotStories.person(42), "help", "");
        world.clock().advance(Duration.ofMillis(1_500));
        world.bots().reads(bot, BotStories.person(42));

        var latency = owner.get(path).expect(200).at("/answerLatency");
        assertThat(latency.toString()).isEqualTo("{\"count\":1,\"medianMillis\":1500,\"slowestMillis\":1500}");
        var admin = server.as(new Actor.PlatformAdmin(new UserId(new UUID(7, 7))));
        assertThat(admin.get("/api/admin/bots")
                        .expect(200)
                        .at("/bots/0/sendLatency/slowestMillis")
                        .asInt())
                .isEqualTo(1_500);
    }

    @Test
    void a_dialog_by_telegram_says_so() {
        var bot = server.world().bots().bot(ada, new AssistantId(UUID.fromString(assistant)));
        server.world().bots().writes(bot, BotStories.person(42), "Hello");

        var dialog = owner.get("/api/dialogs").expect(200).at("/items/0");

        assertThat(dialog.at("/channel").asText()).isEqualTo("telegram");
        assertThat(dialog.at("/botId").asText()).isEqualTo(bot.id().toString());
        assertThat(dialog.at("/customer/externalId").asText()).isEqualTo("telegram:42");
    }
}
