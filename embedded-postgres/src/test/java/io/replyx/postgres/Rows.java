package io.replyx.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Committed text in a table of the maintenance database. */
final class Rows {
    private Rows() {}

    static void write(EmbeddedPostgres postgres, String text) throws SQLException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (text text)");
            statement.execute("insert into kept values ('" + text + "')");
        }
    }

    static List<String> read(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select text from kept order by text")) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
