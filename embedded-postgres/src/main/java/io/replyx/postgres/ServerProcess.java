package io.replyx.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** A server that accepts connections. */
record ServerProcess(Process process, int port) {
    /** Recovery after a crash replays the log; it takes minutes only after a very busy crash. */
    private static final Duration STARTING = Duration.ofMinutes(5);

    private static final int ATTEMPTS = 5;

    /** Tries again when another program takes the free port first, or an orphan was itself still starting. */
    static ServerProcess start(Processes processes, IntSupplier ports, Map<String, String> settings)
            throws IOException {
        var directory = processes.cluster().directory();
        for (var attempt = 1; ; attempt++) {
            processes.stopOrphans();
            var log = ServerLog.in(directory, processes.account());
            var server = launch(processes, ports.getAsInt(), settings, log);
            if (server.becomesReady(processes)) {
                return server;
            }
            var lines = log.lastLines();
            if (attempt == ATTEMPTS || !mayPass(lines)) {
                throw new PostgresUnavailable("PostgreSQL did not start in " + directory
                        + "; remove the cause, then start again. Its last words:\n" + String.join("\n", lines));
            }
        }
    }

    private static boolean mayPass(List<String> log) {
        return log.stream()
                .anyMatch(line -> line.contains("could not create any TCP/IP sockets")
                        || line.contains("lock file \"postmaster.pid\" already exists"));
    }

    private static ServerProcess launch(Processes processes, int port, Map<String, String> extra, ServerLog log)
            throws IOException {
        var cluster = processes.cluster();
        var words = new ArrayList<>(newSession());
        words.addAll(processes.account().prefix());
        words.add(processes.binaries().program("postgres"));
        words.addAll(List.of("-D", processes.account().workingFolder(cluster.data())));
        words.addAll(PostgresSettings.of(port, cluster.name(), extra).arguments());
        var output = ProcessBuilder.Redirect.appendTo(log.file().toFile());
        var command = Command.prepare(cluster.data(), words).redirectOutput(output);
        try {
            return new ServerProcess(command.start(), port);
        } catch (IOException failure) {
            throw new PostgresUnavailable(
                    words.getFirst() + " is needed to start PostgreSQL: install it, or give a database URL.", failure);
        }
    }

    /** Ctrl-C goes to the terminal's whole process group; the server must outlive it until it is told to stop. */
    private static List<String> newSession() {
        return System.getProperty("os.name").equals("Linux")
                ? List.of("setsid")
                : List.of("/usr/bin/perl", "-MPOSIX=setsid", "-e", "setsid(); exec @ARGV", "--");
    }

    private boolean becomesReady(Processes processes) throws IOException {
        var end = System.nanoTime() + STARTING.toNanos();
        while (!endsWithin(10)) {
            if (processes.cluster().isReady(process.pid())) {
                return true;
            }
            if (System.nanoTime() - end > 0) {
                processes.stop(process.pid());
                return false;
            }
        }
        return false;
    }

    private boolean endsWithin(long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw Polling.interrupted(interrupted);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new PostgresUnavailable("No free port on 127.0.0.1: " + failure, failure);
        }
    }
}
