package io.replyx.bootstrap.bots;

/** What the command line asks for cannot be done; the message says what to do instead. */
public final class BotsRefused extends RuntimeException {
    BotsRefused(String message) {
        super(message);
    }

    BotsRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
