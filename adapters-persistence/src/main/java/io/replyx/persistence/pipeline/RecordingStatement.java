package io.replyx.persistence.pipeline;

import io.replyx.persistence.pipeline.DeferredStatement.Setting;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement that is recorded instead of carried out. It says that it changed one row. What JDBC offers beyond that is refused: there
 * is no outcome yet that an answer could come from.
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
            case "execute" -> recorded(false);
            case "executeUpdate" -> recorded(ASSUMED);
            case "getUpdateCount" -> ASSUMED;
            case "isClosed" -> false;
            case "close", "getWarnings", "clearWarnings", "setQueryTimeout", "setFetchSize" -> null;
            default -> throw new UnsupportedOperationException(method + " of a statement that is sent later");
        };
    }

    private <T> T recorded(T outcome) {
        int parameters = settings.stream().mapToInt(Setting::index).max().orElse(0);
        connection.record(new DeferredStatement(sql, settings, parameters));
        return outcome;
    }
}
