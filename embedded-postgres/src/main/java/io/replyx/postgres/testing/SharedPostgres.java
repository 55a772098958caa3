package io.replyx.postgres.testing;

import io.replyx.postgres.EmbeddedPostgres;
import io.replyx.postgres.PostgresUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One PostgreSQL for all tests of this JVM, started on first use and removed at the JVM's end. */
public final class SharedPostgres {
    private static final String MAINTENANCE = "postgres";

    private final EmbeddedPostgres server;
    private final AtomicLong number = new AtomicLong();
    private final ConcurrentHashMap<String, Database> templates = new ConcurrentHashMap<>();

    private static final class Lazy {
        static final SharedPostgres INSTANCE = start();
    }

    private SharedPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static SharedPostgres get() {
        return Lazy.INSTANCE;
    }

    public EmbeddedPostgres server() {
        return server;
    }

    /** A new empty database. */
    public Database freshDatabase() {
        return cloneOf("template1");
    }

    /** A new database with all that the template holds; nobody may be connected to the template. */
    public Database cloneOf(String template) {
        return create("test_" + number.incrementAndGet(), template);
    }

    /** Prepares a template once per JVM, for example by migrating it; the preparation must close its connections. */
    public Database template(String name, Consumer<Database> preparation) {
        return templates.computeIfAbsent(name, absent -> {
            var database = create(name, "template1");
            preparation.accept(database);
            return database;
        });
    }

    private Database create(String name, String template) {
        execute("create database \"" + name + "\" template \"" + template + "\"");
        return new Database(this, name);
    }

    void drop(String name) {
        execute("drop database if exists \"" + name + "\" with (force)");
    }

    Connection connect(String database) throws SQLException {
        return server.connect(database);
    }

    private void execute(String sql) {
        try (var connection = connect(MAINTENANCE);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new PostgresUnavailable(sql + ": " + failure.getMessage(), failure);
        }
    }

    private static SharedPostgres start() {
        try {
            var directory = Files.createTempDirectory("replyx-test-postgres-");
            var server = EmbeddedPostgres.in(directory)
                    .setting("max_connections", "200")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, directory)));
            return new SharedPostgres(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(EmbeddedPostgres server, Path directory) {
        server.stop();
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
