package io.replyx.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** Questions asked of a database at every start, embedded or given; each refuses with {@link PostgresUnavailable}. */
public final class StartChecks {
    private StartChecks() {}

    /** Under a character type without Cyrillic, as plain {@code C} is, search would silently miss most Russian words. */
    public static void requireRussianWordForms(Connection connection) {
        var question = "select to_tsvector('russian', 'Доставка') @@ plainto_tsquery('russian', 'доставки')";
        if (!answer(connection, question).equals("t")) {
            throw new PostgresUnavailable("In this database one Russian word does not match another form of itself:"
                    + " create it with encoding UTF8 and LC_CTYPE C.UTF-8 or ru_RU.UTF-8, then start again.");
        }
    }

    /** A commit that was confirmed must survive a power cut. */
    public static void requireDurableSettings(Connection connection) {
        var off = new ArrayList<String>();
        for (var setting : PostgresSettings.DURABLE) {
            if (!answer(connection, "show " + setting).equals("on")) {
                off.add(setting);
            }
        }
        if (!off.isEmpty()) {
            throw new PostgresUnavailable("This PostgreSQL may lose confirmed data: set " + String.join(", ", off)
                    + " to on, then start again.");
        }
    }

    private static String answer(Connection connection, String question) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new PostgresUnavailable(
                    "The database could not be asked \"" + question + "\": " + failure.getMessage(), failure);
        }
    }
}
