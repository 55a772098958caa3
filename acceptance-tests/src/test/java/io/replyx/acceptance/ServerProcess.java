package io.replyx.acceptance;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The server, started as a process. */
public final class ServerProcess {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofMinutes(3);
    private static final Pattern LISTENS = Pattern.compile("It listens on +(http://[^ ]+)");

    private final Process process;
    private final Output output;
    private final ClusterProcesses database;

    /** How a process ended. */
    public record Ended(int code, String output) {
        public List<String> lines() {
            return output.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    ServerProcess(Process process, ClusterProcesses database) {
        this.process = process;
        this.output = Output.of(process);
        this.database = database;
    }

    public String output() {
        return output.text();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The processes of its embedded PostgreSQL; none where it was given a database. */
    public ClusterProcesses database() {
        return database;
    }

    /** Where it says that it listens. */
    public URI url() {
        return URI.create(awaitSaid(LISTENS).group(1));
    }

    ServerProcess ready() {
        var api = new Api(url());
        Polling.until("the server is ready", START, () -> isReady(api));
        return this;
    }

    public void awaitSaid(String text) {
        var _ = awaitSaid(Pattern.compile(Pattern.quote(text)));
    }

    public MatchResult awaitSaid(Pattern pattern) {
        return Polling.value("the server says: " + pattern, START, () -> {
            if (!process.isAlive() && output.find(pattern).isEmpty()) {
                throw new AssertionError("the server ended:\n" + output.text());
            }
            return output.find(pattern);
        });
    }

    /** {@code kill -9} of the server alone; its PostgreSQL lives on without an owner. */
    public void kill() {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** {@code kill -9} of the server and at once of its PostgreSQL, as when the machine goes down. */
    public void killWithDatabase() {
        process.toHandle().destroyForcibly();
        database.kill();
        awaitEnd();
    }

    /** SIGTERM. By its handle: the process object would close the output too, and with it the last words. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** SIGINT to the whole process group, as a terminal sends it at Ctrl-C; for a server that leads its group. */
    public void interruptGroup() throws IOException, InterruptedException {
        var kill = new ProcessBuilder("bash", "-c", "kill -INT -- -" + process.pid()).start();
        if (kill.waitFor() != 0) {
            throw new AssertionError("the server leads no process group");
        }
    }

    public Ended awaitEnd() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the server did not end; it said:\n" + output.text());
            }
            return new Ended(process.exitValue(), output.whole());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isReady(Api api) {
        return api.tryGet("/health/ready").map(Api.Reply::status).equals(Optional.of(200));
    }
}
