package io.replyx.bootstrap.demo;

/** The demo cannot be shown, for a reason that whoever asked for it can do something about. */
public final class DemoRefused extends RuntimeException {
    public DemoRefused(String message) {
        super(message);
    }

    DemoRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
