package io.replyx.postgres;

/** No usable database; the message says what to do next. */
public final class PostgresUnavailable extends RuntimeException {
    public PostgresUnavailable(String message) {
        super(message);
    }

    public PostgresUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
