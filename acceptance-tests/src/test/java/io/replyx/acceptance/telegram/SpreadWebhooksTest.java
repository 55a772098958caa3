package io.replyx.acceptance.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Polling;
import io.replyx.acceptance.ServerProcess;
import io.replyx.testkit.telegram.FakeBot;
import io.replyx.testkit.telegram.LimitViolations.Kind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two servers behind one address: Telegram brings a chat's messages now to the one, now to the other. */
class SpreadWebhooksTest {
    private static final int BOTS = 6;
    private static final int PER_SECOND = 25;
    private static final Duration WORK = Duration.ofSeconds(4);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final BotHouse house = new BotHouse();

    @AfterEach
    void leave_nothing_behind() {
        house.close();
    }

    @Test
    void every_question_is_answered_once_and_in_order_whichever_server_took_it_in() throws Exception {
        try (var database = SharedDatabase.of(house.installation)) {
            house.installation
                    .with("REPLYX_TELEGRAM_UPDATES", "webhook")
                    .with("REPLYX_PUBLIC_URL", "http://chat.example.com");
            var first = house.start(BOTS);
            var second = house.installation.start();
            house.telegram.bringTo(first.url(), second.url());
            Polling.until("both run bots", LIMIT, () -> database.nodes() == 2);
            Polling.until("all are called", LIMIT, () -> house.bots.stream().allMatch(SpreadWebhooksTest::isCalled));

            var customers = house.customers(PER_SECOND);
            Polling.pause(WORK);
            restartBots(second);
            Polling.pause(WORK);
            house.quiet();
            customers.join();

            Polling.until("everything is answered", LIMIT, () -> house.soak.open() == 0);
            assertThat(house.soak.reordered()).isZero();
            assertThat(house.soak.doubled()).isZero();
            assertThat(house.telegram.violations().of(Kind.TWO_POLLERS)).isZero();
            assertThat(house.telegram.violations().of(Kind.BOT_RATE)).isZero();
            assertThat(house.telegram.violations().of(Kind.CHAT_RATE)).isZero();
            assertThat(database.count("select count(*) from message where role = 'CUSTOMER'"))
                    .isEqualTo(house.soak.asked());
            assertThat(house.telegram.takenBy(first.url()))
                    .isBetween(house.soak.asked() / 3, house.soak.asked() * 2 / 3);
        }
    }

    private static boolean isCalled(FakeBot bot) {
        return bot.call("getWebhookInfo").contains("/webhook");
    }

    /** Their webhooks get new secrets while customers write. */
    private void restartBots(ServerProcess server) {
        var owner = house.owner(server);
        owner.get("/api/bots").expect(200).json().at("/items").forEach(bot -> {
            var path = "/api/bots/" + bot.path("id").asText() + "/restart";
            owner.post(path, Map.of()).expect(200);
        });
    }
}
