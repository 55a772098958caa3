package io.replyx.bootstrap.bots;

/** What the command line asks for cannot be done; the message says what to do instead. */
public final class BotsFailure extends RuntimeException {
    BotsFailure(String message) {
        super(message);
    }

    BotsFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
