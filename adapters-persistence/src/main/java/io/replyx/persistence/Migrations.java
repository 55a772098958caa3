package io.replyx.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Brings a database to the current schema, as its owner, and makes the login that the application uses. */
public final class Migrations {
    private static final int LOGIN_CHECK_SECONDS = 2;

    private final DataSource owner;

    public Migrations(DataSource owner) {
        this.owner = owner;
    }

    /** @return how many migrations were carried out */
    public int run(DatabaseLogin login) {
        int done = flyway().migrate().migrationsExecuted;
        if (done > 0 || !works(login)) {
            makeLogin(login);
        }
        return done;
    }

    /** How many migrations this version brings that the database has not seen. */
    public int pending() {
        return flyway().info().pending().length;
    }

    private Flyway flyway() {
        var configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:io/replyx/persistence/migrations")
                .cleanDisabled(true);
        // CREATE INDEX CONCURRENTLY waits for every transaction, the one that holds Flyway's lock included.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration.load();
    }

    /** Most starts find the login as it should be, and change nothing. */
    private boolean works(DatabaseLogin login) {
        try (var connection = owner.getConnection(login.name(), login.password())) {
            return connection.isValid(LOGIN_CHECK_SECONDS);
        } catch (SQLException refused) {
            return false;
        }
    }

    private void makeLogin(DatabaseLogin login) {
        try (var connection = owner.getConnection()) {
            execute(connection, """
                    do $$ begin
                        create role %s login noinherit;
                    exception when duplicate_object or unique_violation then null;
                    end $$""".formatted(login.name()));
            var password = quoted(connection, login.password());
            execute(connection, "alter role %s login noinherit password %s".formatted(login.name(), password));
            execute(connection, "grant replyx_tenant, replyx_platform to " + login.name());
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot make the application's database login " + login.name(), failure);
        }
    }

    private static String quoted(Connection connection, String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteLiteral(text);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
