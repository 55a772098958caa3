package io.replyx.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pid file may outlive its server, and its number may then belong to anybody. */
class StalePidTest {
    @TempDir
    Path directory;

    @Test
    void spares_this_very_process() throws SQLException, IOException {
        claim(directory, Long.toString(ProcessHandle.current().pid()));
        assertStarts();
    }

    @Test
    void spares_a_process_of_the_same_account() throws SQLException, IOException {
        EmbeddedPostgres.in(directory).start().stop();
        var words = new ArrayList<>(account().prefix());
        words.addAll(List.of("sleep", "600"));
        var sleeper = new ProcessBuilder(words).start();
        try {
            claim(directory, Long.toString(sleeper.pid()));
            assertStarts();
            assertThat(sleeper.isAlive()).isTrue();
        } finally {
            sleeper.destroy();
        }
    }

    @Test
    void spares_the_server_of_another_directory(@TempDir Path elsewhere) throws SQLException, IOException {
        try (var other = EmbeddedPostgres.in(elsewhere).start()) {
            var pid = new Cluster(elsewhere).claimedPid().orElseThrow();
            claim(directory, Long.toString(pid));
            assertStarts();
            Rows.write(other, "undisturbed");
        }
    }

    @Test
    void takes_a_zombie_for_dead() throws SQLException, IOException {
        // The child outlives the shell: one that ends before the exec may be reaped by the shell.
        EmbeddedPostgres.in(directory).start().stop();
        var words = new ArrayList<>(account().prefix());
        words.addAll(List.of("sh", "-c", "sleep 2 & echo $!; exec sleep 600"));
        var parent = new ProcessBuilder(words).start();
        try (var output = parent.inputReader()) {
            var zombie = output.readLine();
            assertThat(Polling.until(Duration.ofSeconds(20), () -> isZombie(zombie)))
                    .isTrue();
            claim(directory, zombie);
            assertStarts();
            assertThat(isZombie(zombie)).isTrue();
        } finally {
            parent.destroy();
        }
    }

    @Test
    void passes_over_a_damaged_pid_file() throws SQLException, IOException {
        for (var content : List.of("", "\n", "-1", "nonsense", "99999999999999999999")) {
            claim(directory, content);
            assertStarts();
        }
    }

    private void assertStarts() throws SQLException {
        try (var postgres = EmbeddedPostgres.in(directory).start()) {
            Rows.write(postgres, "started");
            assertThat(Rows.read(postgres)).contains("started");
        }
    }

    private RunAs account() throws IOException {
        return RunAs.choose(new Cluster(directory.toRealPath()));
    }

    private static void claim(Path directory, String pid) throws IOException {
        var cluster = new Cluster(directory.toRealPath());
        if (Files.notExists(cluster.data())) {
            EmbeddedPostgres.in(directory).start().stop();
        }
        var lines = pid + "\n" + cluster.data() + "\n1700000000\n5432\n\n127.0.0.1\n";
        Files.writeString(cluster.data().resolve("postmaster.pid"), pid.isBlank() ? pid : lines);
    }

    private static boolean isZombie(String pid) {
        try {
            return Files.readString(Path.of("/proc", pid, "stat")).contains(") Z ");
        } catch (IOException gone) {
            return false;
        }
    }
}
