package io.replyx.acceptance.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Await;
import io.replyx.postgres.EmbeddedPostgres;
import io.replyx.testkit.telegram.Violations.Kind;
import java.sql.SQLException;
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
        try (var database =
                EmbeddedPostgres.in(house.installation.folder("database")).start()) {
            var url = "%s?user=%s&password=%s"
                    .formatted(database.jdbcUrl("postgres"), database.user(), database.password());
            house.installation.onPort(0).with("REPLYX_DATABASE_URL", url);
            var first = house.start(BOTS);
            var second = house.installation.start();
            Await.until("both run bots", LIMIT, () -> nodes(database) == 2);

            first.kill();
            house.bots.forEach(bot -> house.soak.ask(bot, 42));

            Await.until("all of them are answered", PROMISED, () -> house.soak.open() == 0);
            assertThat(house.soak.doubled()).isZero();
            assertThat(house.telegram.violations().of(Kind.TWO_POLLERS)).isZero();
            assertThat(second.isAlive()).isTrue();
        }
    }

    private static int nodes(EmbeddedPostgres database) {
        try (var connection = database.connect("postgres");
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select count(distinct node) from bot_state where state = 'RUNNING'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
