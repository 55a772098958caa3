package io.replyx.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the server's database past every rule that holds for the server itself, and gets in its way. */
public final class Superuser {
    private final int port;
    private final Path passwordFile;

    /** Reads one row. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    Superuser(int port, Path passwordFile) {
        this.port = port;
        this.passwordFile = passwordFile;
    }

    public <T> List<T> query(String sql, Reading<T> reading, Object... arguments) {
        try (var connection = connect()) {
            return query(connection, sql, reading, arguments);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    public long count(String sql, Object... arguments) {
        return query(sql, row -> row.getLong(1), arguments).getFirst();
    }

    /** Takes a lock that holds the server up until it is let go. */
    public HeldLock hold(String lockingSql, Object... arguments) {
        return HeldLock.take(this, lockingSql, arguments);
    }

    Connection connect() throws SQLException {
        try {
            var password = Files.readString(passwordFile).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres?ApplicationName=superuser",
                    "postgres",
                    password);
        } catch (IOException unreadable) {
            throw new SQLException("no password for the superuser", unreadable);
        }
    }

    static <T> List<T> query(Connection connection, String sql, Reading<T> reading, Object... arguments)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.execute() ? rows(statement.getResultSet(), reading) : List.of();
        }
    }

    private static <T> List<T> rows(ResultSet rows, Reading<T> reading) throws SQLException {
        var found = new ArrayList<T>();
        while (rows.next()) {
            found.add(reading.read(rows));
        }
        return found;
    }
}
