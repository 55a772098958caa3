package io.replyx.postgres.testing;

import io.replyx.postgres.EmbeddedPostgres;
import io.replyx.postgres.PostgresUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One PostgreSQL for all tests of this JVM, started on first use and removed at the JVM's end. */
public final class SharedPostgres {
    private static final String PREFIX = "replyx-test-postgres-";
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
            drop(name);
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
            removeAbandoned();
            var launch = EmbeddedPostgres.in(Files.createTempDirectory(PREFIX));
            var server = launch.setting("max_connections", "200").start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.stop();
                launch.erase();
            }));
            return new SharedPostgres(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Left by test JVMs that were killed. One that only just began is not locked yet, hence the age. */
    private static void removeAbandoned() throws IOException {
        var limit = FileTime.from(Instant.now().minus(Duration.ofMinutes(5)));
        try (var folders = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), PREFIX + "*")) {
            for (var folder : folders) {
                if (Files.getLastModifiedTime(folder).compareTo(limit) < 0) {
                    eraseUnlessInUse(folder);
                }
            }
        }
    }

    private static void eraseUnlessInUse(Path folder) {
        try {
            EmbeddedPostgres.in(folder).erase();
        } catch (PostgresUnavailable inUse) {
            System.getLogger(SharedPostgres.class.getName()).log(System.Logger.Level.DEBUG, inUse.getMessage());
        }
    }
}
