package io.replyx.persistence.pipeline;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which statements can be deferred: they travel with the next one that somebody waits for, or with the commit, in
 * one round trip. PostgreSQL's driver sends the parts of a text with semicolons one after the other without waiting, and
 * PostgreSQL carries none out after one that failed, the commit included. Source: PostgreSQL documentation, "Message Flow",
 * extended query.
 */
public final class PipelinedConnection implements JdbcProxy.Handler {
    private static final String BETWEEN = ";";
    private static final String COMMIT = "commit";

    private final Connection connection;
    private final List<DeferredStatement> deferred = new ArrayList<>();
    private boolean deferring;

    /** Statements in here are deferred. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException;
    }

    private PipelinedConnection(Connection connection) {
        this.connection = connection;
    }

    /** The same connections, each able to defer; {@link Connection#unwrap} gives this class. */
    public static DataSource over(DataSource source) {
        return JdbcProxy.proxy(DataSource.class, (method, arguments) -> {
            var given = JdbcProxy.call(source, method, arguments);
            return given instanceof Connection connection
                    ? JdbcProxy.proxy(Connection.class, new PipelinedConnection(connection))
                    : given;
        });
    }

    /**
     * Statements that are carried out in this work are sent later. Each is told to have changed one row; its failure is the
     * failure of what it is sent with.
     */
    public void defer(Work work) throws SQLException {
        deferring = true;
        try {
            work.run();
        } finally {
            deferring = false;
        }
    }

    /** Sends what is deferred, for what cannot take it along. */
    public void flush() throws SQLException {
        send(List.of());
    }

    @Override
    public @Nullable Object handle(Method method, Object[] arguments) throws SQLException {
        if (isPlainPrepare(method)) {
            return prepare(method, arguments);
        }
        if (method.getName().equals("unwrap") && arguments[0] == PipelinedConnection.class) {
            return this;
        }
        switch (method.getName()) {
            case "commit" -> send(List.of(COMMIT));
            case "createStatement", "prepareCall", "prepareStatement" -> flush();
            case "rollback", "close" -> deferred.clear();
            default -> {}
        }
        return JdbcProxy.call(connection, method, arguments);
    }

    /** With the text alone, or with the type and the concurrency of a result as well, which is how Hibernate prepares. */
    private static boolean isPlainPrepare(Method method) {
        return method.getName().equals("prepareStatement")
                && (method.getParameterCount() == 1 || method.getParameterCount() == 3);
    }

    private Object prepare(Method method, Object[] arguments) throws SQLException {
        var sql = (String) arguments[0];
        if (deferring) {
            return JdbcProxy.proxy(PreparedStatement.class, new RecordingStatement(sql, this));
        }
        var taken = List.copyOf(deferred);
        arguments[0] = text(List.of(sql));
        var all = (PreparedStatement) Objects.requireNonNull(JdbcProxy.call(connection, method, arguments));
        return taken.isEmpty()
                ? all
                : JdbcProxy.proxy(PreparedStatement.class, new PipelinedStatement(all, taken, this));
    }

    private String text(List<String> last) {
        return Stream.concat(deferred.stream().map(DeferredStatement::sql), last.stream())
                .collect(Collectors.joining(BETWEEN));
    }

    void record(DeferredStatement statement) {
        deferred.add(statement);
    }

    /** They are carried out; it is not known yet how that ends. */
    void taken(List<DeferredStatement> before) {
        if (!deferred.equals(before)) {
            throw new IllegalStateException("two statements would take the same deferred ones along");
        }
        deferred.clear();
    }

    /** The driver knows afterwards that no transaction is open any more. */
    private void send(List<String> last) throws SQLException {
        if (deferred.isEmpty()) {
            return;
        }
        try (var all = new PipelinedStatement(connection.prepareStatement(text(last)), deferred, this)) {
            boolean _ = all.execute();
        }
    }
}
