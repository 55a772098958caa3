package io.replyx.acceptance.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Polling;
import io.replyx.testkit.telegram.LimitViolations.Kind;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two servers share a database and the bots in it. */
class TakeoverTest {
    private static final int BOTS = 12;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PROMISED = Duration.ofSeconds(15);

    private final BotHouse house = new BotHouse();

    @AfterEach
    void leave_nothing_behind() {
        house.close();
    }

    @Test
    void customers_of_a_server_that_was_killed_are_answered_by_the_other_within_fifteen_seconds() {
        try (var database = SharedDatabase.of(house.installation)) {
            var first = house.start(BOTS);
            var second = house.installation.start();
            Polling.until("both run bots", LIMIT, () -> database.nodes() == 2);

            first.kill();
            house.bots.forEach(bot -> house.soak.ask(bot, 42));

            Polling.until("all of them are answered", PROMISED, () -> house.soak.open() == 0);
            assertThat(house.soak.doubled()).isZero();
            assertThat(house.telegram.violations().of(Kind.TWO_POLLERS)).isZero();
            assertThat(second.isAlive()).isTrue();
        }
    }
}
