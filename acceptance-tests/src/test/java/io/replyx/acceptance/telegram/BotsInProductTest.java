package io.replyx.acceptance.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Polling;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bots of the packaged server. */
class BotsInProductTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final BotHouse house = new BotHouse();

    @AfterEach
    void leave_nothing_behind() {
        house.close();
    }

    @Test
    void a_customer_in_telegram_is_answered_and_seen_over_the_api() {
        var server = house.start(1);
        var bot = house.bots.getFirst();

        bot.says(42, "Is anybody there?");

        assertThat(bot.awaitSentTo(42, 1)).containsExactly("Is anybody there?");
        var owner = house.owner(server);
        assertThat(owner.get("/api/dialogs").expect(200).text("/items/0/channel"))
                .isEqualTo("telegram");
        var id = owner.get("/api/bots").expect(200).text("/items/0/id");
        Polling.until(
                "the bot is seen to run",
                LIMIT,
                () -> owner.get("/api/bots/" + id + "/status").text("/state").equals("running"));
        assertThat(owner.get("/health").expect(200).text("/parts/2/detail")).isEqualTo("1 run here, 0 in trouble");
    }

    @Test
    void telegram_brings_updates_by_webhook_and_the_bot_asks_by_itself_when_that_fails() {
        house.installation.with("REPLYX_TELEGRAM_UPDATES", "webhook");
        var server = house.start(1);
        var bot = house.bots.getFirst();
        Polling.until(
                "the webhook is set", LIMIT, () -> bot.call("getWebhookInfo").contains("/webhook"));

        bot.says(42, "by webhook");

        assertThat(bot.awaitSentTo(42, 1)).containsExactly("by webhook");
        var owner = house.owner(server);
        var id = owner.get("/api/bots").expect(200).text("/items/0/id");
        owner.patch("/api/bots/" + id, Map.of("updates", "polling")).expect(200);
        Polling.until(
                "the webhook is gone", LIMIT, () -> !bot.call("getWebhookInfo").contains("/webhook"));
        bot.says(42, "by polling");
        assertThat(bot.awaitSentTo(42, 2)).containsExactly("by webhook", "by polling");
    }
}
