package io.replyx.postgres.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** One database of the shared server; closing drops it, breaking off whoever is still connected. */
public final class Database implements AutoCloseable {
    private final SharedPostgres postgres;
    private final String name;

    Database(SharedPostgres postgres, String name) {
        this.postgres = postgres;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public String jdbcUrl() {
        return postgres.server().jdbcUrl(name);
    }

    /** The superuser. */
    public String user() {
        return postgres.server().user();
    }

    public String password() {
        return postgres.server().password();
    }

    /** A new connection as the superuser. */
    public Connection connect() throws SQLException {
        return postgres.connect(name);
    }

    @Override
    public void close() {
        postgres.drop(name);
    }
}
