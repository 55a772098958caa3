package io.replyx.bootstrap;

/** The server cannot start, for a reason that whoever starts it can do something about. */
public final class StartupFailure extends RuntimeException {
    StartupFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
