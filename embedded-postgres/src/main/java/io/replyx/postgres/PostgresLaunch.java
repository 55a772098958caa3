package io.replyx.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to start an {@link EmbeddedPostgres}.
 *
 * @param cache where the programs are unpacked; by default the user's cache folder, for root {@code /var/cache}
 * @param port by default a free one
 * @param settings more server settings, such as {@code shared_buffers}
 */
public record PostgresLaunch(Path dataDirectory, Optional<Path> cache, OptionalInt port, Map<String, String> settings) {
    public PostgresLaunch {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    public PostgresLaunch cache(Path folder) {
        return new PostgresLaunch(dataDirectory, Optional.of(folder), port, settings);
    }

    public PostgresLaunch port(int number) {
        return new PostgresLaunch(dataDirectory, cache, OptionalInt.of(number), settings);
    }

    public PostgresLaunch setting(String name, String value) {
        var more = new LinkedHashMap<>(settings);
        more.put(name, value);
        return new PostgresLaunch(dataDirectory, cache, port, more);
    }

    /**
     * Returns once the server accepts connections and passed {@link StartChecks}.
     *
     * @throws PostgresUnavailable when it cannot; nothing is left running then
     */
    public EmbeddedPostgres start() {
        try {
            Files.createDirectories(dataDirectory);
            var directory = dataDirectory.toRealPath();
            return EmbeddedPostgres.start(this, directory, DirectoryLock.take(directory));
        } catch (IOException failure) {
            throw new PostgresUnavailable(
                    "PostgreSQL cannot use " + dataDirectory + ": " + failure
                            + ". Give this user access, then start again.",
                    failure);
        }
    }

    Path cacheFolder() {
        return cache.map(Path::toAbsolutePath)
                .orElseGet(PostgresLaunch::defaultCache)
                .resolve("replyx");
    }

    private static Path defaultCache() {
        return new UnixSystem().getUid() == 0
                ? Path.of("/var/cache")
                : Path.of(System.getProperty("user.home"), ".cache");
    }
}
