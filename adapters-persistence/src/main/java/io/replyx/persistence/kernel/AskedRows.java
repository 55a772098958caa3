package io.replyx.persistence.kernel;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a query that was sent later has found. Whoever looks at it before it was sent has it sent. */
final class AskedRows implements Forwarding.Handler {
    private final Sender sender;
    private @Nullable ResultSet found;

    /** Sends what waits to be sent. */
    @FunctionalInterface
    interface Sender {
        void send() throws SQLException;
    }

    AskedRows(Sender sender) {
        this.sender = sender;
    }

    void found(ResultSet rows) {
        found = rows;
    }

    @Override
    public @Nullable Object handle(Method method, Object[] arguments) throws SQLException {
        if (found == null) {
            if (method.getName().equals("close")) {
                return null;
            }
            sender.send();
        }
        return Forwarding.call(Objects.requireNonNull(found, "what was sent before has failed"), method, arguments);
    }
}
