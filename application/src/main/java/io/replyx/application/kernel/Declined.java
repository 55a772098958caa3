package io.replyx.application.kernel;

/** A remote part will never do this as asked: trying again is useless. */
public final class Declined extends RuntimeException {
    public Declined(String message) {
        super(message);
    }

    public Declined(String message, Throwable cause) {
        super(message, cause);
    }
}
