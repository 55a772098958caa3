package io.replyx.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the server wrote since this start; older text moves to a second file once it is large. */
record ServerLog(Path file, long start) {
    static final String FILE = "postgres.log";

    private static final long LARGE = 10_000_000;
    private static final int LAST = 15;

    static ServerLog in(Path directory, RunAs account) throws IOException {
        var file = directory.resolve(FILE);
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Files.move(file, directory.resolve(FILE + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.notExists(file)) {
            Files.createFile(file, asFileAttribute(fromString("rw-------")));
            account.own(file);
        }
        return new ServerLog(file, Files.size(file));
    }

    List<String> lastLines() throws IOException {
        try (var stream = Files.newInputStream(file)) {
            stream.skipNBytes(start);
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST), lines.size());
        }
    }
}
