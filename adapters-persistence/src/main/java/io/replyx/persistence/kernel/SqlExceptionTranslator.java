package io.replyx.persistence.kernel;

import io.replyx.application.kernel.StaleState;
import io.replyx.application.kernel.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;

/** Says a database's failures in the core's words. */
final class SqlExceptionTranslator {
    /** SQLSTATE classes: connection lost, server shutting down or out of resources. */
    private static final String CONNECTION = "08";

    private static final String OPERATOR_INTERVENTION = "57P";
    private static final String RESOURCES = "53";

    /** Serialisation failure, deadlock, lock timeout, statement timeout: the same may well succeed next time. */
    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03", "57014");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private SqlExceptionTranslator() {}

    static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (StaleStateException stale) {
            throw new StaleState("a row");
        } catch (RuntimeException failure) {
            throw isOutage(failure)
                    ? new Unavailable("the database cannot do this now", Optional.of(RETRY_AFTER), failure)
                    : failure;
        }
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql && isOutage(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException failure) {
        var state = failure.getSQLState();
        return state != null
                && (PASSING.contains(state)
                        || state.startsWith(CONNECTION)
                        || state.startsWith(OPERATOR_INTERVENTION)
                        || state.startsWith(RESOURCES));
    }
}
