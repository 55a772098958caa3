package io.replyx.application.kernel;

/** A store's answer to saving an aggregate that somebody else saved since it was read. */
public final class StaleState extends RuntimeException {
    public StaleState(String what) {
        super(what + " was changed by somebody else since it was read");
    }
}
