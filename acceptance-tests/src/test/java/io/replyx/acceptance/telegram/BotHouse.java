package io.replyx.acceptance.telegram;

import io.replyx.acceptance.Api;
import io.replyx.acceptance.FreePort;
import io.replyx.acceptance.Installation;
import io.replyx.acceptance.ServerProcess;
import io.replyx.testkit.provider.ScriptedProvider;
import io.replyx.testkit.telegram.FakeBot;
import io.replyx.testkit.telegram.FakeTelegram;
import io.replyx.testkit.telegram.FakeTelegramConfig;
import io.replyx.testkit.telegram.SoakDriver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A server with some bots, customers who write to them all the time, and a model that repeats what it is told. */
final class BotHouse implements AutoCloseable {
    private static final String EMAIL = "ann@example.com";
    private static final String PASSWORD = "correct horse";
    private static final int CHATS = 6;

    final FakeTelegram telegram = FakeTelegram.start(
            FakeTelegramConfig.STANDARD.shuffled().impatient(Duration.ofSeconds(5), Duration.ofMillis(200)));
    final ScriptedProvider model = ScriptedProvider.start()
            .answering(requested -> requested.question())
            .forgetful();
    final Installation installation = Installation.fresh()
            .onPort(FreePort.find())
            .with("REPLYX_TELEGRAM_API_URL", telegram.url().toString())
            .with("REPLYX_OPENAI_API_KEYS", "test")
            .with("REPLYX_OPENAI_BASE_URL", model.baseUrl().toString());
    final SoakDriver soak = new SoakDriver();
    final List<FakeBot> bots = new ArrayList<>();
    private final AtomicBoolean quiet = new AtomicBoolean();

    /** Starts it, and connects so many bots. */
    ServerProcess start(int count) {
        var server = installation.start();
        var api = new Api(server.url()).asNewOwner();
        var assistant = api.assistant();
        for (int index = 0; index < count; index++) {
            var token = (1_000 + index) + ":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
            var bot = telegram.bot(token);
            soak.listenTo(bot);
            bots.add(bot);
            api.post("/api/bots", Map.of("assistantId", assistant, "token", token))
                    .expect(201);
        }
        return server;
    }

    Api owner(ServerProcess server) {
        return new Api(server.url()).as(EMAIL, PASSWORD);
    }

    /** Customers write, so many times a second, until they are told to be quiet. */
    Thread customers(int perSecond) {
        return Thread.ofPlatform().start(() -> {
            for (int number = 0; !quiet.get(); number++) {
                soak.ask(bots.get(number % bots.size()), 100 + number / bots.size() % CHATS);
                LockSupport.parkNanos(1_000_000_000L / perSecond);
            }
        });
    }

    void quiet() {
        quiet.set(true);
    }

    /** As the superuser, who sees all. */
    long count(String sql) {
        return installation.superuser().count(sql);
    }

    @Override
    public void close() {
        installation.close();
        telegram.close();
        model.close();
    }
}
