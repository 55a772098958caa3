package io.replyx.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/** Unpacks the plain POSIX tar that the binaries come in: files, folders, relative links, names under 100 bytes. */
final class TarReader {
    private static final int BLOCK = 512;
    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");

    private final InputStream archive;
    private final Path target;

    TarReader(InputStream archive, Path target) {
        this.archive = archive;
        this.target = target;
    }

    void unpack() throws IOException {
        for (var header = archive.readNBytes(BLOCK); isEntry(header); header = archive.readNBytes(BLOCK)) {
            unpack(header);
        }
    }

    private static boolean isEntry(byte[] header) {
        return header.length == BLOCK && header[0] != 0;
    }

    private void unpack(byte[] header) throws IOException {
        var path = inside(text(header, 0, 100));
        FileTree.createOpen(path.resolveSibling("").normalize());
        switch (header[156]) {
            case '0' -> file(path, header);
            case '2' -> Files.createSymbolicLink(path, relative(text(header, 157, 100)));
            case '5' -> FileTree.createOpen(path);
            default -> throw new IOException("Unknown entry type in the PostgreSQL archive at " + path);
        }
    }

    private void file(Path path, byte[] header) throws IOException {
        var size = number(header, 124, 12);
        try (var out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
            var buffer = new byte[1 << 16];
            for (var left = size; left > 0; ) {
                var read = archive.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
                if (read == 0) {
                    throw new IOException("The PostgreSQL archive ends too early");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        archive.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        Files.setPosixFilePermissions(path, (number(header, 100, 8) & 0100) == 0 ? PLAIN : FileTree.OPEN);
    }

    private Path inside(String name) throws IOException {
        var path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The PostgreSQL archive names a file outside itself: " + name);
        }
        return path;
    }

    private static Path relative(String link) throws IOException {
        if (link.startsWith("/") || link.contains("..")) {
            throw new IOException("The PostgreSQL archive links outside itself: " + link);
        }
        return Path.of(link);
    }

    private static String text(byte[] header, int offset, int length) {
        var end = offset;
        while (end < offset + length && header[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(header, offset, end), StandardCharsets.UTF_8);
    }

    private static long number(byte[] header, int offset, int length) {
        return Long.parseLong(text(header, offset, length).strip(), 8);
    }
}
