package io.replyx.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Connections for the application's login. */
public final class ConnectionPool {
    /** How long a request waits for a connection before it is told to come again. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    private ConnectionPool() {}

    /** @param size connections kept open; two per core of the database server are plenty */
    public static HikariDataSource open(String jdbcUrl, DatabaseLogin login, int size) {
        var config = new HikariConfig();
        config.setPoolName("replyx");
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(login.name());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setAutoCommit(false);
        config.setConnectionTimeout(WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("ApplicationName", "replyx");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }
}
