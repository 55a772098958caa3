package io.replyx.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.replyx.postgres.testing.Database;
import io.replyx.postgres.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A real database of its own for one test class, cloned from one that was migrated once. */
public final class TestDatabase implements AutoCloseable {
    static final DatabaseLogin LOGIN = new DatabaseLogin("replyx_test_login", "not a secret");
    private static final int POOL_SIZE = 8;

    private final Database database;
    private final HikariDataSource pool;

    private TestDatabase(Database database, String parameters) {
        this.database = database;
        var url = database.jdbcUrl();
        this.pool = ConnectionPool.open(url + (url.contains("?") ? "&" : "?") + parameters, LOGIN, POOL_SIZE);
    }

    public static TestDatabase create() {
        return create("");
    }

    /** @param parameters of the driver, as they stand in a URL */
    static TestDatabase create(String parameters) {
        var template = SharedPostgres.get()
                .template("replyx_migrated", database -> new Migrations(owner(database)).run(LOGIN));
        return new TestDatabase(SharedPostgres.get().cloneOf(template.name()), parameters);
    }

    static PGSimpleDataSource owner(Database database) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(database.jdbcUrl());
        owner.setUser(database.user());
        owner.setPassword(database.password());
        return owner;
    }

    public PostgresPersistence persistence(InstantSource clock) {
        return PostgresPersistence.over(pool, clock);
    }

    HikariDataSource pool() {
        return pool;
    }

    public Connection asOwner() throws SQLException {
        return database.connect();
    }

    /** The first column of what the owner reads. */
    List<String> readAsOwner(String sql) throws SQLException {
        try (var connection = asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return firstColumn(rows);
        }
    }

    static List<String> firstColumn(ResultSet rows) throws SQLException {
        var values = new ArrayList<String>();
        while (rows.next()) {
            values.add(rows.getString(1));
        }
        return values;
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
