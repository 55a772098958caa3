package io.replyx.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** grammY, the bot framework of Node.js that does best in one process. It stores nothing. */
final class GrammyPeer implements AutoCloseable {
    private static final String VERSION = "1.46.0";

    private final Process process;

    private GrammyPeer(Process process) {
        this.process = process;
    }

    /** Empty where there is no Node.js, or no registry to get grammY from. */
    static Optional<GrammyPeer> start(BenchmarkWorkspace bench, URI telegram, int bots)
            throws IOException, InterruptedException {
        return start(bench, telegram, bots, Map.of());
    }

    /** @param environment for Node.js, besides its own */
    static Optional<GrammyPeer> start(BenchmarkWorkspace bench, URI telegram, int bots, Map<String, String> environment)
            throws IOException, InterruptedException {
        var folder = bench.folder("grammy");
        if (!install(folder)) {
            return Optional.empty();
        }
        try (var script = Objects.requireNonNull(GrammyPeer.class.getResourceAsStream("echo.mjs"))) {
            Files.copy(script, folder.resolve("echo.mjs"), StandardCopyOption.REPLACE_EXISTING);
        }
        var node = new ProcessBuilder("node", "echo.mjs", telegram.toString(), "" + bots)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        node.environment().putAll(environment);
        return Optional.of(bench.closing(new GrammyPeer(node.start())));
    }

    private static boolean install(Path folder) throws InterruptedException {
        try {
            Files.createDirectories(folder);
            var npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "grammy@" + VERSION)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            return npm.waitFor(2, TimeUnit.MINUTES) && npm.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    ProcessFigures figures() {
        return new ProcessFigures(process);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
