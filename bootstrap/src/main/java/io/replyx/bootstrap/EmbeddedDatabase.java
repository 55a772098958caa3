package io.replyx.bootstrap;

import io.replyx.postgres.EmbeddedPostgres;
import io.replyx.postgres.PostgresLauncher;
import io.replyx.postgres.PostgresUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded PostgreSQL, and somebody who starts it again, on the same port, should it die. */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final String DATABASE = "postgres";

    private final PostgresLauncher launch;
    private final Thread watch;
    private EmbeddedPostgres server;

    private EmbeddedDatabase(PostgresLauncher launch) {
        this.launch = launch;
        this.server = launch.start();
        this.watch = Thread.ofVirtual().name("embedded-database-watch").unstarted(this::watch);
    }

    static EmbeddedDatabase start(Path dataDirectory) {
        var database = new EmbeddedDatabase(EmbeddedPostgres.in(dataDirectory)
                .setting("shared_buffers", "128MB")
                .setting("max_wal_size", "1GB"));
        database.watch.start();
        return database;
    }

    synchronized String jdbcUrl() {
        return server.jdbcUrl(DATABASE);
    }

    synchronized String user() {
        return server.user();
    }

    synchronized String password() {
        return server.password();
    }

    @Override
    public void close() {
        watch.interrupt();
        stop();
    }

    private synchronized void stop() {
        server.close();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                startAgainIfDead();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void startAgainIfDead() {
        if (Thread.currentThread().isInterrupted() || server.isRunning()) {
            return;
        }
        LOG.error("The embedded PostgreSQL died; starting it again");
        try {
            server.close();
            server = launch.port(server.port()).start();
            LOG.warn("The embedded PostgreSQL is back");
        } catch (PostgresUnavailable failure) {
            LOG.error("It did not start; trying again", failure);
        }
    }
}
