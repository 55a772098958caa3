package io.replyx.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** What PostgreSQL means to do. */
public final class Plans {
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private Plans() {}

    /** As it is made for a statement that is prepared once and used for everybody. */
    public static String of(TestDatabase database, String sql) throws SQLException {
        var number = new AtomicInteger();
        var numbered = PARAMETER.matcher(sql).replaceAll(_ -> "\\$" + number.incrementAndGet());
        var nulls = number.get() == 0 ? "" : "(" + String.join(",", Collections.nCopies(number.get(), "null")) + ")";
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare asked as " + numbered);
            return linesOf(statement.executeQuery("explain execute asked" + nulls));
        }
    }

    private static String linesOf(ResultSet plan) throws SQLException {
        var lines = new StringBuilder();
        while (plan.next()) {
            lines.append(plan.getString(1)).append('\n');
        }
        return lines.toString();
    }
}
