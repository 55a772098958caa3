package io.replyx.persistence.bots;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.persistence.Plans;
import io.replyx.persistence.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However much a day leaves behind in the tables of the bots, no statement of theirs reads all of it. */
class PlansTest {
    private static TestDatabase database;

    @BeforeAll
    static void a_day_of_many_bots() throws SQLException {
        database = TestDatabase.create();
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("insert into tenant values (gen_random_uuid(), 'x', now())");
            statement.execute(
                    "insert into bot_duty select gen_random_uuid(), id, n, true, 1 from tenant, generate_series(1, 100) n");
            statement.execute("""
                    insert into bot_update (bot_id, update_id, tenant_id, chat_id, payload, done_at)
                    select bot_id, n, tenant_id, n % 20, case when n > 395 then '{}' end,
                        case when n <= 395 then now() - n * interval '3 minutes' end
                    from bot_duty, generate_series(1, 400) n""");
            statement.execute("""
                    insert into delivery (id, tenant_id, bot_id, chat_id, text, buttons, state, parts, attempts, uncertain,
                        due_at, created_at, sent_at, settled_at)
                    select gen_random_uuid(), tenant_id, bot_id, n % 20, 'x', '{}', case when n > 395 then 'waiting' else 'sent' end,
                        1, 0, 0, now(), now(), at, at
                    from (select *, case when n <= 395 then now() - n * interval '3 minutes' end as at
                        from bot_duty, generate_series(1, 400) n) as day""");
            statement.execute("vacuum analyze bot_update, delivery, bot_duty");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PostgresInbox.STORE,
                PostgresInbox.UNFINISHED,
                PostgresInbox.FINISH,
                PostgresInbox.FORGET,
                PostgresDeliveries.PROMISE,
                PostgresDeliveries.WAITING,
                PostgresDeliveries.RECORD,
                PostgresDeliveries.RECENT,
                PostgresDeliveries.MOVE,
                PostgresDeliveries.UNDELIVERED,
                PostgresDeliveries.BACKLOG,
                PostgresDeliveries.FORGET,
                PostgresLatencyQueries.OF_ANSWERS,
                PostgresLatencyQueries.OF_DELIVERIES
            })
    void reads_by_an_index(String sql) throws SQLException {
        assertThat(Plans.of(database, sql))
                .contains("Index")
                .doesNotContain("Seq Scan on bot_update", "Seq Scan on delivery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select from bot_update where payload = ?", "select from delivery where text = ?"})
    void a_statement_without_an_index_would_be_seen(String sql) throws SQLException {
        assertThat(Plans.of(database, sql)).contains("Seq Scan on");
    }
}
