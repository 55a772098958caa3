package io.replyx.persistence.pipeline;

import io.replyx.persistence.pipeline.DeferredStatement.Setting;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement that takes deferred ones along, once: they stand before it in one text, and their outcomes before its own. Batches, which
 * would take them along again and again, are refused; {@link io.replyx.persistence.kernel.HibernateTransactions#batch} sends the deferred ones first.
 */
final class PipelinedStatement implements JdbcProxy.Handler, AutoCloseable {
    private final PreparedStatement all;
    private final List<DeferredStatement> before;
    private final int parametersBefore;
    private final PipelinedConnection connection;

    /** @param all prepared from the texts of all of them */
    PipelinedStatement(PreparedStatement all, List<DeferredStatement> before, PipelinedConnection connection)
            throws SQLException {
        this.all = all;
        this.before = List.copyOf(before);
        this.connection = connection;
        this.parametersBefore = bind(all, before);
    }

    /** @return how many parameters they have */
    private static int bind(PreparedStatement all, List<DeferredStatement> deferred) throws SQLException {
        int parameters = 0;
        for (var each : deferred) {
            each.bind(all, parameters);
            parameters += each.parameters();
        }
        return parameters;
    }

    @Override
    public @Nullable Object handle(Method method, Object[] arguments) throws SQLException {
        if (Setting.isSetter(method)) {
            new Setting(method, arguments).moved(parametersBefore).on(all);
            return null;
        }
        return switch (method.getName()) {
            case "executeQuery" -> {
                execute();
                yield all.getResultSet();
            }
            case "executeUpdate" -> {
                execute();
                yield all.getUpdateCount();
            }
            case "execute" -> execute();
            case "close" -> {
                close();
                yield null;
            }
            case "addBatch", "executeBatch", "clearParameters" ->
                throw new UnsupportedOperationException(method + " of a statement that takes others along");
            default -> JdbcProxy.call(all, method, arguments);
        };
    }

    /** @return whether the outcome of the last one is rows */
    boolean execute() throws SQLException {
        connection.taken(before);
        boolean rows = all.execute();
        for (int i = 0; i < before.size(); i++) {
            rows = all.getMoreResults();
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        all.close();
    }
}
