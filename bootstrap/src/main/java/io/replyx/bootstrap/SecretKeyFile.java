package io.replyx.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The master key of a development installation, made at its first start. */
final class SecretKeyFile {
    private static final int BYTES = 32;

    private SecretKeyFile() {}

    static SecretKeys readOrMake(Path dataDirectory, SecureRandom random) {
        var file = dataDirectory.resolve("secret.key");
        try {
            Files.createDirectories(dataDirectory);
            if (Files.notExists(file)) {
                make(file, random);
            }
            return SecretKeys.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartupFailure("The key in " + file + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    /** Written beside and moved, so that a crash leaves no half key. */
    private static void make(Path file, SecureRandom random) throws IOException {
        var key = new byte[BYTES];
        random.nextBytes(key);
        var beside = Files.createTempFile(
                file.getParent(),
                "secret",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, "k1:" + Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.SYNC);
        Files.move(beside, file);
    }
}
