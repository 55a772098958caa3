package io.replyx.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One owner per data directory; the operating system takes the lock back when the owner dies in any way. */
final class DirectoryLock implements AutoCloseable {
    private static final String HELD = "io.replyx.postgres.held:";

    private final String property;
    private final FileChannel channel;

    private DirectoryLock(String property, FileChannel channel) {
        this.property = property;
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) throws IOException {
        var property = HELD + directory;
        claimInThisJvm(property, directory);
        try {
            return new DirectoryLock(property, locked(directory));
        } catch (Throwable failure) {
            System.clearProperty(property);
            throw failure;
        }
    }

    /** Asked before the file is opened: closing a second channel on it would give up the first one's lock (POSIX). */
    private static void claimInThisJvm(String property, Path directory) {
        if (System.getProperties().putIfAbsent(property, "") != null) {
            throw alreadyRunning(directory);
        }
    }

    private static FileChannel locked(Path directory) throws IOException {
        var channel = FileChannel.open(
                directory.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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

    @Override
    public void close() throws IOException {
        channel.close();
        System.clearProperty(property);
    }
}
