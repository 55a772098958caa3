package io.replyx.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Where a benchmark works: a folder of its own, and what it has started there. All of it ends with the benchmark, even
 * when that is interrupted.
 */
final class BenchmarkWorkspace implements AutoCloseable {
    private final Path home;
    private final Consumer<String> out;
    private final Path folder;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** @param home the checkout that holds the launcher */
    BenchmarkWorkspace(Path home, Consumer<String> out) throws IOException {
        this.home = home;
        this.out = out;
        this.folder = Files.createTempDirectory("replyx-bench");
        // PostgreSQL runs under another account and must be able to pass through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    Path home() {
        return home;
    }

    /** A folder that does not exist yet. */
    Path folder(String name) {
        return folder.resolve(name);
    }

    void print(String line) {
        out.accept(line);
    }

    synchronized <T extends AutoCloseable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    /** Also when the benchmarks are interrupted; done twice, it does nothing more. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failure) {
                out.accept("could not end everything: " + failure);
            }
        }
        if (Files.exists(folder)) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
