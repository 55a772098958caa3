package io.replyx.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Environment, terminal, ports, secrets. */
class SurroundingsTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "ru_RU.KOI8-R"})
    void keeps_its_locale_whatever_the_environment_says(String locale) throws IOException, SQLException {
        var environment = locale.isEmpty() ? Map.<String, String>of() : Map.of("LC_ALL", locale, "PGDATA", "/nowhere");
        try (var child = ChildJvm.start(List.of(), environment, CLASS_PATH, List.of(directory.toString()))) {
            child.ready();
        }
        try (var postgres = EmbeddedPostgres.in(directory).start();
                var connection = postgres.connect("postgres");
                var rows = connection
                        .createStatement()
                        .executeQuery("select pg_encoding_to_char(encoding), datcollate, datctype from pg_database")) {
            assertThat(rows.next()).isTrue();
            assertThat(List.of(rows.getString(1), rows.getString(2), rows.getString(3)))
                    .containsExactly("UTF8", "C", "C.UTF-8");
        }
    }

    @Test
    void outlives_an_interrupt_from_the_terminal() throws Exception {
        var asFromTerminal = List.of("setsid", "env", "--default-signal=INT");
        var child = ChildJvm.start(asFromTerminal, System.getenv(), CLASS_PATH, List.of(directory.toString()));
        child.ready();
        var postmaster = ProcessHandle.of(new Cluster(directory).claimedPid().orElseThrow())
                .orElseThrow();
        var group = "-" + child.process().pid();
        assertThat(Command.run(Path.of("/"), List.of("sh", "-c", "kill -INT " + group))
                        .succeeded())
                .isTrue();
        child.process().waitFor();
        assertThat(postmaster.isAlive()).isTrue();
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            assertThat(Rows.read(postgres)).containsExactly(Keeper.COMMITTED);
        }
        assertThat(Files.readString(directory.resolve(ServerLog.FILE))).doesNotContain("not properly shut down");
    }

    @Test
    void takes_another_port_when_the_free_one_is_gone() throws IOException {
        EmbeddedPostgres.in(directory).start().stop();
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var free = ServerProcess.freePort();
            var ports = new ArrayDeque<>(List.of(taken.getLocalPort(), taken.getLocalPort(), free));
            var processes = Processes.of(EmbeddedPostgres.in(directory), directory.toRealPath());
            var server = ServerProcess.start(processes, ports::remove, Map.of());
            processes.stop(server.process().pid());
            assertThat(server.port()).isEqualTo(free);
        }
    }

    @Test
    void listens_where_it_is_told_and_says_when_it_cannot() throws IOException {
        var port = ServerProcess.freePort();
        try (var postgres = EmbeddedPostgres.in(directory).port(port).start()) {
            assertThat(postgres.jdbcUrl("app")).isEqualTo("jdbc:postgresql://127.0.0.1:" + port + "/app");
        }
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgres.in(directory)
                            .port(taken.getLocalPort())
                            .start())
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("Is another postmaster already running on port " + taken.getLocalPort());
        }
    }

    @Test
    void asks_for_a_password_that_only_its_owner_can_read() throws IOException {
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.user(), "wrong"))
                    .hasMessageContaining("password authentication failed");
            assertThat(postgres.password()).hasSize(32);
        }
        var file = new Cluster(directory).home().resolve("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void keeps_the_password_over_a_restart() {
        var first = EmbeddedPostgres.in(directory).start();
        first.stop();
        try (var second = EmbeddedPostgres.in(directory).start()) {
            assertThat(second.password()).isEqualTo(first.password());
        }
    }

    @Test
    void can_be_stopped_twice_and_by_an_interrupted_thread() {
        var postgres = EmbeddedPostgres.in(directory).start();
        Thread.currentThread().interrupt();
        postgres.stop();
        assertThat(Thread.interrupted()).isTrue();
        postgres.close();
        assertThat(postgres.isRunning()).isFalse();
        EmbeddedPostgres.in(directory).start().stop();
    }
}
