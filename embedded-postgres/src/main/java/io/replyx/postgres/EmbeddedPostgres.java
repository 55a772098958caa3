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
    public static PostgresLauncher in(Path dataDirectory) {
        return new PostgresLauncher(dataDirectory, Optional.empty(), OptionalInt.empty(), Map.of());
    }

    static EmbeddedPostgres start(PostgresLauncher launch, DirectoryLock lock) throws IOException {
        try {
            return checked(started(launch, Processes.of(launch, lock.directory()), lock));
        } catch (Throwable failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedPostgres started(PostgresLauncher launch, Processes processes, DirectoryLock lock)
            throws IOException {
        var cluster = processes.cluster();
        cluster.initialise(processes.binaries(), processes.account());
        var password = cluster.password();
        var server = ServerProcess.start(
                processes, () -> launch.port().orElseGet(ServerProcess::freePort), launch.settings());
        return new EmbeddedPostgres(processes, server, lock, password);
    }

    private static EmbeddedPostgres checked(EmbeddedPostgres postgres) {
        try (var connection = postgres.connect("postgres")) {
            StartChecks.requireDurableSettings(connection);
            StartChecks.requireRussianWordForms(connection);
            return postgres;
        } catch (SQLException failure) {
            postgres.stop();
            throw new PostgresUnavailable("PostgreSQL started but refused to talk: " + failure.getMessage(), failure);
        } catch (Throwable failure) {
            postgres.stop();
            throw failure;
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
        return processes.isServer(server.process().pid());
    }

    /** Breaks off open connections, keeps what was committed, waits for the end and frees the data directory. */
    public void stop() {
        if (stopped.compareAndSet(false, true)) {
            var interrupted = Thread.interrupted();
            try (lock) {
                processes.stop(server.process().pid());
            } catch (IOException failure) {
                throw new PostgresUnavailable(
                        "The lock of a stopped PostgreSQL could not be freed: " + failure, failure);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
