package io.replyx.persistence.kernel;

import io.replyx.persistence.kernel.Deferred.Setting;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A prepared statement that takes deferred ones along: they stand before it in one text, and their outcomes before its own. */
final class PipelinedStatement implements Forwarding.Handler {
    private final PreparedStatement all;
    private final List<Deferred> before;
    private final int parametersBefore;
    private final Runnable taken;

    /**
     * @param all prepared from the texts of all of them
     * @param taken called when it is carried out, before it is known how that ends
     */
    PipelinedStatement(PreparedStatement all, List<Deferred> before, Runnable taken) throws SQLException {
        this.all = all;
        this.before = List.copyOf(before);
        this.taken = taken;
        this.parametersBefore = bind(all, before);
    }

    /** @return how many parameters they have */
    static int bind(PreparedStatement all, List<Deferred> deferred) throws SQLException {
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
            case "addBatch", "executeBatch", "clearParameters" ->
                throw new UnsupportedOperationException(method + " of a statement that takes others along");
            default -> Forwarding.call(all, method, arguments);
        };
    }

    /** @return whether the outcome of the last one is rows */
    private boolean execute() throws SQLException {
        taken.run();
        boolean rows = all.execute();
        for (var _ : before) {
            rows = all.getMoreResults();
        }
        return rows;
    }
}
