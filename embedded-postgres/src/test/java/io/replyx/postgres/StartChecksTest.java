package io.replyx.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.postgres.testing.SharedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartChecksTest {
    private final EmbeddedPostgres postgres = SharedPostgres.get().server();

    @Test
    void finds_russian_word_forms_in_an_embedded_database() throws SQLException {
        try (var connection = postgres.connect("postgres")) {
            assertThatCode(() -> StartChecks.requireRussianWordForms(connection))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void refuses_a_database_whose_characters_have_no_case() throws SQLException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database plain_c template template0 locale 'C'");
        }
        try (var connection = postgres.connect("plain_c")) {
            assertThatThrownBy(() -> StartChecks.requireRussianWordForms(connection))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("LC_CTYPE C.UTF-8")
                    .message()
                    .hasLineCount(1);
        }
    }

    @Test
    void refuses_a_session_that_may_lose_commits() throws SQLException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            assertThatThrownBy(() -> StartChecks.requireDurableSettings(connection))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("set synchronous_commit to on");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void refuses_to_start_without_durability_and_leaves_nothing_running(String setting, @TempDir Path directory) {
        assertThatThrownBy(() ->
                        EmbeddedPostgres.in(directory).setting(setting, "off").start())
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining(setting);
        try (var again = EmbeddedPostgres.in(directory).start()) {
            assertThat(again.isRunning()).isTrue();
        }
    }

    @Test
    void wins_over_settings_stored_in_the_data_directory(@TempDir Path directory) throws SQLException {
        try (var first = EmbeddedPostgres.in(directory).start();
                var connection = first.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter system set fsync = off");
            statement.execute("alter system set listen_addresses = '*'");
        }
        try (var second = EmbeddedPostgres.in(directory).start();
                var connection = second.connect("postgres");
                var rows = connection.createStatement().executeQuery("select current_setting('listen_addresses')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void passes_extra_settings_on(@TempDir Path directory) throws SQLException {
        try (var server = EmbeddedPostgres.in(directory)
                        .setting("shared_buffers", "32MB")
                        .start();
                var connection = server.connect("postgres");
                var rows = connection.createStatement().executeQuery("show shared_buffers")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("32MB");
        }
    }
}
