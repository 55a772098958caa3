package io.replyx.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections for the application's login. */
public final class ConnectionPool {
    /** How long a request waits for a connection before it is told to come again. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    /** No statement of ours takes longer, so a silent server is a dead one. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final String DEADLINES =
            "-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s";

    /**
     * Left to choose, PostgreSQL plans a statement with an array anew each time it is sent: it knows the array's length then,
     * thinks that it saves something, and spends more on the plan than on the statement.
     */
    private static final String PLANS = "-c plan_cache_mode=force_generic_plan";

    private ConnectionPool() {}

    /**
     * @param url with whatever the owner gave it, such as {@code sslmode}; user and password in it are not used
     * @param size connections kept open; two per core of the database server are plenty
     */
    public static HikariDataSource open(String url, DatabaseLogin login, int size) {
        var config = new HikariConfig();
        config.setPoolName("replyx");
        config.setDataSource(dataSource(url, login));
        config.setMaximumPoolSize(size);
        config.setAutoCommit(false);
        config.setConnectionTimeout(WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static PGSimpleDataSource dataSource(String url, DatabaseLogin login) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.name());
        source.setPassword(login.password());
        source.setReWriteBatchedInserts(true);
        source.setPrepareThreshold(1);
        source.setApplicationName("replyx");
        source.setConnectTimeout((int) WAIT.toSeconds());
        source.setSocketTimeout((int) SILENCE.toSeconds());
        source.setOptions(DEADLINES + " " + PLANS);
        return source;
    }
}
