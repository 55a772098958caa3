package io.replyx.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged server, started as people start it, in a process of its own. */
final class ServerProcessUnderTest implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("It listens on\\s+(http://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 5;

    private final Process process;
    private final URI url;
    private final Duration startTime;

    private ServerProcessUnderTest(Process process, URI url, Duration startTime) {
        this.process = process;
        this.url = url;
        this.startTime = startTime;
    }

    /** Returns when it says that it is ready. Nothing of the caller's own settings reaches it. */
    static ServerProcessUnderTest start(Path home, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        var log = data.resolveSibling(data.getFileName() + ".log");
        var command = new ProcessBuilder(home.resolve("replyx").toString(), "start")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = command.environment();
        environment.keySet().removeIf(name -> name.startsWith("REPLYX_"));
        environment.putAll(
                Map.of("REPLYX_DATA_DIR", data.toString(), "REPLYX_PORT", "0", "REPLYX_ACCESS_TOKEN_TTL", "PT2H"));
        environment.putAll(settings);
        long began = System.nanoTime();
        var process = command.start();
        try {
            var url = ready(process, log, began + PATIENCE.toNanos());
            return new ServerProcessUnderTest(process, url, Duration.ofNanos(System.nanoTime() - began));
        } catch (Throwable failure) {
            end(process);
            throw failure;
        }
    }

    private static URI ready(Process process, Path log, long end) throws IOException, InterruptedException {
        while (System.nanoTime() < end && process.isAlive()) {
            var said = READY.matcher(Files.readString(log));
            if (said.find()) {
                return URI.create(said.group(1));
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new IllegalStateException("the server did not start:\n" + Files.readString(log));
    }

    URI url() {
        return url;
    }

    /** From the command to its saying that it is ready. */
    Duration startTime() {
        return startTime;
    }

    long pid() {
        return process.pid();
    }

    /** Megabytes of memory that the JVM holds; empty where the system does not tell. */
    OptionalLong residentMegabytes() throws IOException {
        return figures().residentMegabytes();
    }

    /** Of the JVM, since it started; zero where the system does not tell. */
    Duration processorTime() {
        return figures().processorTime();
    }

    ProcessFigures figures() {
        return new ProcessFigures(process);
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        int _ = process.waitFor();
    }

    @Override
    public void close() {
        end(process);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
