package io.replyx.application.kernel;

/** A remote part will never do this as asked: trying again is useless. */
public final class PermanentFailure extends RuntimeException {
    public PermanentFailure(String message) {
        super(message);
    }

    public PermanentFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
