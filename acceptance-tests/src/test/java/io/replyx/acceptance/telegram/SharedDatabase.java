package io.replyx.acceptance.telegram;

import io.replyx.acceptance.Installation;
import io.replyx.postgres.EmbeddedPostgres;
import java.sql.SQLException;

/** A database for several servers of one installation. */
final class SharedDatabase implements AutoCloseable {
    private final EmbeddedPostgres database;

    private SharedDatabase(EmbeddedPostgres database) {
        this.database = database;
    }

    /** Servers that are started after this share it, each on a port of its own. */
    static SharedDatabase of(Installation installation) {
        var database = EmbeddedPostgres.in(installation.folder("database")).start();
        var url =
                "%s?user=%s&password=%s".formatted(database.jdbcUrl("postgres"), database.user(), database.password());
        installation.onPort(0).with("REPLYX_DATABASE_URL", url);
        return new SharedDatabase(database);
    }

    /** How many servers run bots. */
    long nodes() {
        return count("select count(distinct node) from bot_state where state = 'RUNNING'");
    }

    long count(String sql) {
        try (var connection = database.connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
