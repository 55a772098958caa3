package io.replyx.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One owner per data directory; the operating system takes the lock back when the owner dies in any way. */
final class DirectoryLock implements AutoCloseable {
    static final String FILE = "postgres.lock";

    private static final String HELD = "io.replyx.postgres.held:";

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) throws IOException {
        claimInThisJvm(directory);
        try {
            return new DirectoryLock(directory, locked(directory));
        } catch (Throwable failure) {
            System.clearProperty(HELD + directory);
            throw failure;
        }
    }

    /** Asked before the file is opened: closing a second channel on it would give up the first one's lock (POSIX). */
    private static void claimInThisJvm(Path directory) {
        if (System.getProperties().putIfAbsent(HELD + directory, "") != null) {
            throw alreadyRunning(directory);
        }
    }

    private static FileChannel locked(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw alreadyRunning(directory);
        }
        return channel;
    }

    private static PostgresUnavailable alreadyRunning(Path directory) {
        return new PostgresUnavailable("A server is already running in " + directory
                + ": use it, stop it, or start this one with another data directory.");
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            System.clearProperty(HELD + directory);
        }
    }
}
