package io.replyx.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whole folders: delete, hand over, list, make durable. */
final class FileTree {
    static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");

    private static final int DELETE_ATTEMPTS = 500;

    private FileTree() {}

    /** Whatever the umask is: as root, another user reads what lies in it. Folders that exist stay as they are. */
    static void createOpen(Path folder) throws IOException {
        var path = Path.of("/");
        for (var name : folder.toAbsolutePath()) {
            path = path.resolve(name);
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                Files.setPosixFilePermissions(path, OPEN);
            }
        }
    }

    /** Tries again while a process that is just ending still writes into it. */
    static void delete(Path root) throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                deleteOnce(root);
                return;
            } catch (DirectoryNotEmptyException busy) {
                if (attempt == DELETE_ATTEMPTS) {
                    throw busy;
                }
                Polling.pause();
            }
        }
    }

    private static void deleteOnce(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Does nothing when the root of the tree belongs to them: it is handed over last. */
    static void own(Path root, int uid, int gid) throws IOException {
        if (uid(root) == uid && gid(root) == gid) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var path : paths.toList().reversed()) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** By the permission bits alone, as for a process without privileges. */
    static boolean mayEnter(Path folder, int uid, int gid) throws IOException {
        var permissions = Files.getPosixFilePermissions(folder);
        if (uid(folder) == uid) {
            return permissions.contains(PosixFilePermission.OWNER_EXECUTE);
        }
        return permissions.contains(
                gid(folder) == gid ? PosixFilePermission.GROUP_EXECUTE : PosixFilePermission.OTHERS_EXECUTE);
    }

    static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    static int gid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:gid");
    }

    static List<Path> startingWith(Path folder, String prefix) throws IOException {
        try (var paths = Files.newDirectoryStream(folder, prefix + "*")) {
            var found = new ArrayList<Path>();
            paths.forEach(found::add);
            return found;
        }
    }

    static void syncAll(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                sync(path);
            }
        }
    }

    /** Makes a file's content, or the names created in a folder, survive a power cut. */
    static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
