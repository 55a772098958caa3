package io.replyx.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running PostgreSQL that belongs to one data directory and to this process, and loses nothing that was committed. */
public final class EmbeddedPostgres implements AutoCloseable {
    private final Processes processes;
    private final ServerProcess server;
    private final DirectoryLock lock;
    private final String password;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private EmbeddedPostgres(Processes processes, ServerProcess server, DirectoryLock lock, String password) {
        this.processes = processes;
        this.server = server;
        this.lock = lock;
        this.password = password;
    }

    /** The data directory is created if absent. */
    public static PostgresLaunch in(Path dataDirectory) {
        return new PostgresLaunch(dataDirectory, Optional.empty(), OptionalInt.empty(), Map.of());
    }

    static EmbeddedPostgres start(PostgresLaunch launch, Path directory, DirectoryLock lock) throws IOException {
        try {
            var postgres = started(launch, new Cluster(directory), lock);
            postgres.check();
            return postgres;
        } catch (Throwable failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedPostgres started(PostgresLaunch launch, Cluster cluster, DirectoryLock lock)
            throws IOException {
        var binaries = Binaries.in(launch.cacheFolder());
        var account = RunAs.choose(cluster.home());
        cluster.initialise(binaries, account);
        account.own(cluster.home());
        var processes = new Processes(cluster, binaries, account);
        var server = ServerProcess.start(processes, launch.port(), launch.settings());
        return new EmbeddedPostgres(processes, server, lock, cluster.password());
    }

    private void check() {
        try (var connection = connect("postgres")) {
            StartChecks.requireDurableSettings(connection);
            StartChecks.requireRussianWordForms(connection);
        } catch (SQLException failure) {
            stop();
            throw new PostgresUnavailable("PostgreSQL started but refused to talk: " + failure.getMessage(), failure);
        } catch (PostgresUnavailable refusal) {
            stop();
            throw refusal;
        }
    }

    public int port() {
        return server.port();
    }

    /** The superuser: the one role there is at first. */
    public String user() {
        return Cluster.SUPERUSER;
    }

    public String password() {
        return password;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** A new connection as the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(), password);
    }

    public boolean isRunning() {
        return server.process().isAlive();
    }

    /** Breaks off open connections, keeps what was committed, waits for the end and frees the data directory. */
    public void stop() {
        if (stopped.compareAndSet(false, true)) {
            try (lock) {
                processes.stop(server.process().pid());
            } catch (IOException failure) {
                throw new PostgresUnavailable(
                        "The lock of a stopped PostgreSQL could not be freed: " + failure, failure);
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
