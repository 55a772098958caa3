package io.replyx.persistence.pipeline;

import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A statement that is sent with the next one.
 *
 * @param parameters how many it has
 */
record DeferredStatement(String sql, List<Setting> settings, int parameters) {
    DeferredStatement {
        settings = List.copyOf(settings);
    }

    /** One call of a setter, such as {@code setString(1, "…")}. */
    record Setting(Method setter, Object[] arguments) {
        static boolean isSetter(Method method) {
            return method.getName().startsWith("set")
                    && method.getParameterCount() > 1
                    && method.getParameterTypes()[0] == int.class;
        }

        int index() {
            return (int) arguments[0];
        }

        /** The same for a parameter further on. */
        Setting moved(int by) {
            var moved = arguments.clone();
            moved[0] = index() + by;
            return new Setting(setter, moved);
        }

        void on(PreparedStatement statement) throws SQLException {
            var _ = JdbcProxy.call(statement, setter, arguments);
        }
    }

    /** @param before how many parameters come before its own */
    void bind(PreparedStatement statement, int before) throws SQLException {
        for (var setting : settings) {
            setting.moved(before).on(statement);
        }
    }
}
