package io.replyx.bootstrap;

import com.zaxxer.hikari.HikariDataSource;
import io.replyx.persistence.ConnectionPool;
import io.replyx.persistence.DatabaseLogin;
import io.replyx.persistence.Migrations;
import io.replyx.postgres.StartChecks;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database that the server works with, at the current schema: its own embedded one, or the one it is given. */
final class DatabaseWiring implements AutoCloseable {
    private static final String LOGIN = "replyx_login";

    private final Optional<EmbeddedDatabase> embedded;
    private final HikariDataSource pool;
    private final int migrated;

    private DatabaseWiring(Optional<EmbeddedDatabase> embedded, HikariDataSource pool, int migrated) {
        this.embedded = embedded;
        this.pool = pool;
        this.migrated = migrated;
    }

    static DatabaseWiring open(Settings settings, Consumer<String> progress) {
        var keys = keys(settings);
        var embedded =
                settings.databaseUrl().isPresent() ? Optional.<EmbeddedDatabase>empty() : start(settings, progress);
        try {
            return open(settings, keys, embedded, progress);
        } catch (Throwable failure) {
            embedded.ifPresent(EmbeddedDatabase::close);
            throw failure;
        }
    }

    static SecretKeys keys(Settings settings) {
        return settings.secretKeys()
                .orElseGet(() -> SecretKeyFile.readOrMake(settings.dataDirectory(), new SecureRandom()));
    }

    DataSource pool() {
        return pool;
    }

    /** Whether no other node can be working with this database. */
    boolean isOurs() {
        return embedded.isPresent();
    }

    int migrated() {
        return migrated;
    }

    @Override
    public void close() {
        pool.close();
        embedded.ifPresent(EmbeddedDatabase::close);
    }

    private static Optional<EmbeddedDatabase> start(Settings settings, Consumer<String> progress) {
        progress.accept("Starting the embedded PostgreSQL in " + settings.dataDirectory());
        return Optional.of(EmbeddedDatabase.start(settings.dataDirectory().resolve("postgres")));
    }

    private static DatabaseWiring open(
            Settings settings, SecretKeys keys, Optional<EmbeddedDatabase> embedded, Consumer<String> progress) {
        var owner = owner(settings, embedded);
        check(owner);
        var login = login(keys);
        int done = new Migrations(owner).run(login);
        if (done > 0) {
            progress.accept("Brought the database to this version's schema (" + done + " migrations)");
        }
        var pool = ConnectionPool.open(owner.getUrl(), login, settings.databasePoolSize());
        return new DatabaseWiring(embedded, pool, done);
    }

    private static PGSimpleDataSource owner(Settings settings, Optional<EmbeddedDatabase> embedded) {
        var owner = new PGSimpleDataSource();
        settings.databaseUrl().ifPresent(owner::setUrl);
        embedded.ifPresent(server -> {
            owner.setUrl(server.jdbcUrl());
            owner.setUser(server.user());
            owner.setPassword(server.password());
        });
        return owner;
    }

    private static void check(DataSource owner) {
        try (var connection = owner.getConnection()) {
            StartChecks.requireRussianWordForms(connection);
        } catch (SQLException failure) {
            throw new StartupFailure("The database cannot be reached: " + failure.getMessage(), failure);
        }
    }

    /** The same on every node, without being written down anywhere. */
    private static DatabaseLogin login(SecretKeys keys) {
        var key = keys.derived("database login").getFirst();
        return new DatabaseLogin(LOGIN, Base64.getUrlEncoder().encodeToString(key.material()));
    }
}
