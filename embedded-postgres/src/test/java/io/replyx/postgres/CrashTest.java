package io.replyx.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private Cluster cluster = new Cluster(Path.of("/"));

    @BeforeEach
    void resolve() throws IOException {
        cluster = new Cluster(directory.toRealPath());
    }

    @AfterEach
    void leaves_nothing_running() {
        EmbeddedPostgres.in(directory).erase();
        assertThat(titles()).isEmpty();
    }

    @Test
    void keeps_what_a_killed_server_committed_and_stops_its_orphan() throws Exception {
        ChildJvm.keeping(directory).ready().kill();
        var orphan = postmaster();
        assertThat(commandLine(orphan)).isNotEmpty();
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            assertThat(Rows.read(postgres)).containsExactly(Keeper.COMMITTED);
            assertThat(postmaster().pid()).isNotEqualTo(orphan.pid());
            assertThat(commandLine(orphan)).isEmpty();
        }
        assertThat(log()).contains("received fast shutdown request").doesNotContain("was not properly shut down");
    }

    @Test
    void starts_after_the_postmaster_was_killed() throws SQLException, IOException {
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            Rows.write(postgres, "kept");
            kill(postmaster());
            assertThat(Polling.until(PATIENCE, () -> !postgres.isRunning())).isTrue();
        }
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            assertThat(Rows.read(postgres)).containsExactly("kept");
        }
        assertThat(log()).contains("was not properly shut down; automatic recovery in progress");
    }

    @Test
    void starts_after_both_were_killed() throws Exception {
        var child = ChildJvm.keeping(directory).ready();
        var postmaster = postmaster();
        child.kill();
        kill(postmaster);
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            assertThat(Rows.read(postgres)).containsExactly(Keeper.COMMITTED);
        }
    }

    @Test
    void ends_a_backend_that_works_on_after_its_postmaster_was_killed() throws Exception {
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            Rows.write(postgres, "kept");
            var count = CompletableFuture.supplyAsync(() -> countForever(postgres));
            assertThat(Polling.until(PATIENCE, () -> titles().stream().anyMatch(title -> title.contains("SELECT"))))
                    .isTrue();
            kill(postmaster());
            postgres.stop();
            assertThat(titles()).anyMatch(title -> title.contains("SELECT"));
            try (var next = EmbeddedPostgres.in(directory).start()) {
                assertThat(Rows.read(next)).containsExactly("kept");
                assertThat(titles()).noneMatch(title -> title.contains("SELECT"));
            }
            assertThat(count.join()).contains("I/O error");
        }
    }

    @Test
    void repeats_an_initialisation_that_was_killed_halfway() throws Exception {
        var child = ChildJvm.keeping(directory);
        assertThat(Polling.until(PATIENCE, () -> exists("postgres.new-*/cluster/PG_VERSION")))
                .isTrue();
        child.kill();
        assertThat(cluster.home()).doesNotExist();
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            Rows.write(postgres, "works");
            assertThat(exists("postgres.new-*")).isFalse();
        }
    }

    @Test
    void says_what_the_server_said_when_it_cannot_start() throws SQLException, IOException {
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            Rows.write(postgres, "lost");
        }
        Files.delete(cluster.data().resolve("global/pg_control"));
        assertThatThrownBy(() -> EmbeddedPostgres.in(directory).start())
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("could not find the database system")
                .hasMessageContaining("pg_control");
    }

    /** Gives back how the connection broke. */
    private static String countForever(EmbeddedPostgres postgres) {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("select count(*) from generate_series(1, 1000000000000) as many(n)");
            return "counted to the end";
        } catch (SQLException broken) {
            return broken.toString();
        }
    }

    private boolean exists(String pattern) {
        var matcher = directory.getFileSystem().getPathMatcher("glob:" + directory + "/" + pattern);
        try (var paths = Files.find(directory, 3, (path, attributes) -> matcher.matches(path))) {
            return paths.findAny().isPresent();
        } catch (IOException | UncheckedIOException changing) {
            return false;
        }
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(cluster.claimedPid().orElseThrow()).orElseThrow();
    }

    private void kill(ProcessHandle process) {
        process.destroyForcibly();
        assertThat(Polling.until(PATIENCE, () -> commandLine(process).isEmpty()))
                .isTrue();
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve(ServerLog.FILE));
    }

    /** The command lines of the cluster's live processes; a zombie has none. */
    private List<String> titles() {
        return ProcessHandle.allProcesses()
                .map(CrashTest::commandLine)
                .filter(line -> line.contains(cluster.name()))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }
}
