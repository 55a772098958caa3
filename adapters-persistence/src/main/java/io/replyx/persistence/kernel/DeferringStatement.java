package io.replyx.persistence.kernel;

import io.replyx.persistence.kernel.Deferred.Setting;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A prepared statement that is noted instead of carried out, and says that it changed one row. */
final class DeferringStatement implements Forwarding.Handler {
    private static final int ASSUMED = 1;

    private final String sql;
    private final Consumer<Deferred> notes;
    private final List<Setting> settings = new ArrayList<>();

    DeferringStatement(String sql, Consumer<Deferred> notes) {
        this.sql = sql;
        this.notes = notes;
    }

    @Override
    public @Nullable Object handle(Method method, Object[] arguments) {
        if (Setting.isSetter(method)) {
            settings.add(new Setting(method, arguments.clone()));
            return null;
        }
        return switch (method.getName()) {
            case "execute" -> note(false);
            case "executeUpdate" -> note(ASSUMED);
            case "getUpdateCount" -> ASSUMED;
            case "isClosed" -> false;
            case "close", "getWarnings", "clearWarnings", "setQueryTimeout", "setFetchSize" -> null;
            default -> throw new UnsupportedOperationException(method + " of a statement that is sent later");
        };
    }

    private Object note(Object outcome) {
        int parameters = settings.stream().mapToInt(Setting::index).max().orElse(0);
        notes.accept(new Deferred(sql, settings, parameters));
        return outcome;
    }
}
