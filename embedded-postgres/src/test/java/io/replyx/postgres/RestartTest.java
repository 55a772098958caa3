package io.replyx.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    Path directory;

    @Test
    void keeps_rows_over_a_restart() throws SQLException {
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            Rows.write(postgres, "Доставка");
        }
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            assertThat(Rows.read(postgres)).containsExactly("Доставка");
        }
    }

    @Test
    void refuses_a_second_start_in_the_same_directory() throws SQLException {
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            for (var again = 0; again < 2; again++) {
                assertThatThrownBy(() -> EmbeddedPostgres.in(directory).start())
                        .isInstanceOf(PostgresUnavailable.class)
                        .hasMessageContaining("already running");
            }
            Rows.write(postgres, "still alive");
        }
    }
}
