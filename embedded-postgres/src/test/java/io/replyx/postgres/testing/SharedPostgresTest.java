package io.replyx.postgres.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.postgres.StartChecks;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedPostgresTest {
    private final SharedPostgres postgres = SharedPostgres.get();

    @Test
    void gives_every_caller_the_same_server_and_another_database() throws SQLException {
        try (var one = postgres.freshDatabase();
                var other = SharedPostgres.get().freshDatabase()) {
            assertThat(other.jdbcUrl()).isNotEqualTo(one.jdbcUrl());
            run(one, "create table here (id int)");
            assertThatThrownBy(() -> run(other, "select * from here")).hasMessageContaining("does not exist");
        }
    }

    @Test
    void clones_all_that_a_template_holds_and_prepares_it_once() throws SQLException {
        var prepared = new AtomicInteger();
        for (var round = 0; round < 2; round++) {
            var template = postgres.template("clone_me", database -> {
                prepared.incrementAndGet();
                run(database, "create table kept as select 42 as answer");
            });
            try (var clone = postgres.cloneOf(template.name());
                    var connection = clone.connect();
                    var rows = connection.createStatement().executeQuery("select answer from kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(42);
            }
        }
        assertThat(prepared).hasValue(1);
    }

    @Test
    void stays_durable_in_tests() throws SQLException {
        try (var database = postgres.freshDatabase();
                var connection = database.connect()) {
            StartChecks.requireDurableSettings(connection);
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void drops_a_closed_database_although_somebody_is_connected() throws SQLException {
        var database = postgres.freshDatabase();
        try (var connection = database.connect()) {
            database.close();
            assertThat(connection.isValid(1)).isFalse();
        }
        assertThatThrownBy(database::connect).hasMessageContaining("does not exist");
    }

    private static void run(Database database, String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
