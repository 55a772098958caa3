package io.replyx.persistence.kernel;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a query that was sent later has found. Whoever looks at it before it was sent has it sent. */
final class AskedRows implements JdbcProxy.Handler {
    private final PipelinedConnection connection;
    private @Nullable ResultSet found;

    AskedRows(PipelinedConnection connection) {
        this.connection = connection;
    }

    void found(ResultSet rows) {
        found = rows;
    }

    @Override
    public @Nullable Object handle(Method method, Object[] arguments) throws SQLException {
        if (found == null && method.getName().equals("close")) {
            return null;
        }
        return JdbcProxy.call(rows(), method, arguments);
    }

    private ResultSet rows() throws SQLException {
        if (found == null) {
            connection.flush();
        }
        if (found == null) {
            throw new SQLException("a statement that it was sent with has failed");
        }
        return found;
    }
}
