package io.replyx.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to start an {@link EmbeddedPostgres}.
 *
 * @param cache where the programs are unpacked; by default {@code ~/.cache/replyx}, for root {@code /var/cache/replyx}
 * @param port by default a free one
 * @param settings more server settings, such as {@code shared_buffers}
 */
public record PostgresLauncher(
        Path dataDirectory, Optional<Path> cache, OptionalInt port, Map<String, String> settings) {
    public PostgresLauncher {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    public PostgresLauncher cache(Path folder) {
        return new PostgresLauncher(dataDirectory, Optional.of(folder), port, settings);
    }

    public PostgresLauncher port(int number) {
        return new PostgresLauncher(dataDirectory, cache, OptionalInt.of(number), settings);
    }

    public PostgresLauncher setting(String name, String value) {
        var more = new LinkedHashMap<>(settings);
        more.put(name, value);
        return new PostgresLauncher(dataDirectory, cache, port, more);
    }

    /**
     * Returns once the server accepts connections and passed {@link StartChecks}.
     *
     * @throws PostgresUnavailable when it cannot; nothing is left running then
     */
    public EmbeddedPostgres start() {
        try {
            Files.createDirectories(dataDirectory);
            return EmbeddedPostgres.start(this, DirectoryLock.take(dataDirectory.toRealPath()));
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    /**
     * Removes the data directory with all data, and ends an orphan that still runs in it.
     *
     * @throws PostgresUnavailable when a server runs in it, or it cannot be removed
     */
    public void erase() {
        try {
            try (var lock = DirectoryLock.take(dataDirectory.toRealPath())) {
                Processes.of(this, lock.directory()).stopOrphans();
                FileTree.delete(lock.directory());
            }
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private PostgresUnavailable unusable(IOException failure) {
        return new PostgresUnavailable(
                "PostgreSQL cannot use " + dataDirectory + ": " + failure
                        + ". Give this user access, then start again.",
                failure);
    }

    /** In the order of preference; a user without a home folder has only the data directory. */
    List<Path> cacheFolders(Path directory) {
        var home = RunAs.isRoot() ? Path.of("/var/cache") : Path.of(System.getProperty("user.home"), ".cache");
        return cache.map(folder -> List.of(folder.toAbsolutePath()))
                .orElseGet(() -> List.of(home.resolve("replyx"), directory.resolve("binaries")));
    }
}
