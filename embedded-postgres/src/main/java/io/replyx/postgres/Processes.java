package io.replyx.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds and ends the live processes of one cluster; a mere process number is never trusted. */
record Processes(Cluster cluster, Binaries binaries, RunAs account) {
    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);

    static Processes of(PostgresLauncher launch, Path directory) throws IOException {
        var cluster = new Cluster(directory);
        var account = RunAs.choose(cluster);
        var binaries = Binaries.in(launch.cacheFolders(directory));
        account.requireReach(binaries.home());
        cluster.own(account);
        return new Processes(cluster, binaries, account);
    }

    /** After this no process of the cluster lives, however the last owner died. */
    void stopOrphans() throws IOException {
        var claimed = cluster.claimedPid();
        if (claimed.isPresent() && isServer(claimed.getAsLong())) {
            stop(claimed.getAsLong());
        }
        killTheRest();
        cluster.forgetPid();
    }

    /** Fast, then immediate, then by force. */
    void stop(long pid) {
        if (!ends(pid, "INT", FAST) && !ends(pid, "QUIT", IMMEDIATE)) {
            killTheRest();
        }
    }

    private boolean ends(long pid, String signal, Duration limit) {
        if (!isServer(pid)) {
            return true;
        }
        var words = new ArrayList<>(account.prefix());
        words.addAll(List.of(binaries.program("pg_ctl"), "kill", signal, Long.toString(pid)));
        Command.run(Path.of("/"), words);
        return Polling.until(limit, () -> !isServer(pid));
    }

    private void killTheRest() {
        var gone = Polling.until(IMMEDIATE, () -> {
            var left = ProcessHandle.allProcesses()
                    .filter(process -> belongs(process.pid()))
                    .toList();
            left.forEach(ProcessHandle::destroyForcibly);
            return left.isEmpty();
        });
        if (!gone) {
            throw new PostgresUnavailable("Processes of an earlier PostgreSQL in " + cluster.directory()
                    + " cannot be ended: end them, then start again.");
        }
    }

    private boolean belongs(long pid) {
        return isServer(pid) || isServersChild(pid);
    }

    boolean isServer(long pid) {
        var words = commandLine(pid);
        return !words.isEmpty()
                && words.getFirst().endsWith("/postgres")
                && (words.contains("cluster_name=" + cluster.name()) || worksInCluster(pid));
    }

    private boolean isServersChild(long pid) {
        var words = commandLine(pid);
        return !words.isEmpty()
                && words.getFirst().startsWith("postgres: ")
                && (words.getFirst().startsWith("postgres: " + cluster.name() + ": ") || worksInCluster(pid));
    }

    /** Not readable for another user's process without the right to trace it, hence never the only sign. */
    private boolean worksInCluster(long pid) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), cluster.data());
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Empty for a zombie as for a process that is gone. */
    private static List<String> commandLine(long pid) {
        var proc = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            var text = new String(Files.readAllBytes(proc), StandardCharsets.UTF_8);
            return text.isEmpty() ? List.of() : List.of(text.split("\0"));
        } catch (IOException gone) {
            return Files.isDirectory(Path.of("/proc/self")) ? List.of() : portableCommandLine(pid);
        }
    }

    private static List<String> portableCommandLine(long pid) {
        var words = new ArrayList<String>();
        ProcessHandle.of(pid).map(ProcessHandle::info).ifPresent(info -> {
            info.command().ifPresent(words::add);
            info.arguments().map(List::of).ifPresent(words::addAll);
        });
        return words;
    }
}
