package io.replyx.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The processes of the PostgreSQL that works in one data directory. Each of them stands in that directory, so that no
 * foreign one can be meant.
 */
public record ClusterProcesses(Path cluster) {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    public List<ProcessHandle> live() {
        return ProcessHandle.allProcesses().filter(this::standsInCluster).toList();
    }

    /** Kills the postmaster first, so that it cannot tidy up after its children. */
    public void kill() {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
        Polling.until("PostgreSQL is killed", LIMIT, () -> {
            var left = live();
            left.forEach(ProcessHandle::destroyForcibly);
            return left.isEmpty();
        });
    }

    public void awaitEnd() {
        Polling.until("PostgreSQL has ended", LIMIT, () -> live().isEmpty());
    }

    /** Line 4 of the file in which a postmaster tells about itself. */
    int port() {
        return Integer.parseInt(pidFile().get(3).strip());
    }

    private Optional<ProcessHandle> postmaster() {
        return pidFile().stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(this::standsInCluster);
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (IOException absent) {
            return List.of();
        }
    }

    /** A process that has just ended stands nowhere. */
    private boolean standsInCluster(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster);
        } catch (IOException gone) {
            return false;
        }
    }
}
