package io.replyx.persistence.kernel;

import io.replyx.persistence.kernel.DeferredStatement.Setting;
import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement that is noted instead of carried out. A write says that it changed one row; the rows of a query are there when they
 * are looked at. What JDBC offers beyond that is refused: there is no outcome yet that an answer could come from.
 */
final class RecordingStatement implements JdbcProxy.Handler {
    private static final int ASSUMED = 1;

    private final String sql;
    private final PipelinedConnection connection;
    private final List<Setting> settings = new ArrayList<>();

    RecordingStatement(String sql, PipelinedConnection connection) {
        this.sql = sql;
        this.connection = connection;
    }

    @Override
    public @Nullable Object handle(Method method, Object[] arguments) {
        if (Setting.isSetter(method)) {
            settings.add(new Setting(method, arguments.clone()));
            return null;
        }
        return switch (method.getName()) {
            case "execute" -> note(Optional.empty(), false);
            case "executeUpdate" -> note(Optional.empty(), ASSUMED);
            case "executeQuery" -> ask();
            case "getUpdateCount" -> ASSUMED;
            case "isClosed" -> false;
            case "close", "getWarnings", "clearWarnings", "setQueryTimeout", "setFetchSize" -> null;
            default -> throw new UnsupportedOperationException(method + " of a statement that is sent later");
        };
    }

    private ResultSet ask() {
        var rows = new AskedRows(connection);
        return note(Optional.of(rows), JdbcProxy.proxy(ResultSet.class, rows));
    }

    private <T> T note(Optional<AskedRows> rows, T outcome) {
        int parameters = settings.stream().mapToInt(Setting::index).max().orElse(0);
        connection.note(new DeferredStatement(sql, settings, parameters, rows));
        return outcome;
    }
}
