package io.replyx.bootstrap.demo;

/** The demo cannot be shown, for a reason that whoever asked for it can do something about. */
public final class DemoFailure extends RuntimeException {
    public DemoFailure(String message) {
        super(message);
    }

    DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
