package io.replyx.acceptance.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Polling;
import io.replyx.acceptance.ServerProcess;
import io.replyx.testkit.telegram.LimitViolations.Kind;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Customers write while the server is stopped, killed, killed together with its database, and left without it. Every message is stored once
 * and answered, in order; only what was being sent in the moment of a kill may be said twice: in a process that has just begun, one message
 * of each bot. The long form is {@code /replyx bench soak}.
 */
class BotSoakTest {
    private static final Duration WORK = Duration.ofSeconds(3);
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int KILLS = 4;

    private final BotHouse house = new BotHouse();

    @AfterEach
    void leave_nothing_behind() {
        house.close();
    }

    @Test
    void nothing_is_lost_doubled_or_put_in_disorder_whatever_happens_to_the_server() throws Exception {
        var server = house.start(12);
        var customers = house.customers(40);
        server = stopped(server);
        for (int kill = 0; kill < KILLS; kill++) {
            server = killed(server, kill % 2 == 1);
        }
        server.database().kill();
        Polling.pause(WORK);
        house.bots.getFirst().duplicate(2);
        house.bots.get(1).jumpTo(500_000);
        Polling.pause(WORK);
        house.quiet();
        customers.join();

        Polling.until("everything is answered", LIMIT, () -> house.soak.open() == 0);
        assertThat(house.soak.reordered()).isZero();
        assertThat(house.soak.doubled()).as("sent in the moment of a kill").isLessThanOrEqualTo((KILLS + 1) * 12);
        assertThat(house.telegram.violations().of(Kind.BOT_RATE)).isZero();
        assertThat(house.telegram.violations().of(Kind.CHAT_RATE)).isZero();
        assertThat(house.telegram.violations().of(Kind.DURING_RETRY_AFTER)).isZero();
        long asked = house.soak.asked();
        assertThat(house.count("select count(*) from message where role = 'CUSTOMER'"))
                .isEqualTo(asked);
        assertThat(house.count("select count(*) from message where role = 'ASSISTANT' and status = 'COMPLETE'"))
                .isEqualTo(asked);
        assertThat(house.count("select count(distinct (dialog_id, text)) from message where role = 'CUSTOMER'"))
                .isEqualTo(asked);
        assertThat(house.count("select count(*) from lease where name like 'node:%'"))
                .as("one node under one name, however often it is started")
                .isOne();
        assertThat(server.isAlive()).isTrue();
    }

    private ServerProcess stopped(ServerProcess server) {
        Polling.pause(WORK);
        server.terminate();
        var _ = server.awaitEnd();
        return house.installation.start();
    }

    private ServerProcess killed(ServerProcess server, boolean withDatabase) {
        Polling.pause(WORK);
        if (withDatabase) {
            server.killWithDatabase();
        } else {
            server.kill();
        }
        return house.installation.start();
    }
}
