package io.replyx.architecture.planted.application;

/** Where the core is assembled. */
public final class Root {
    /** Imports every capability; nobody may import it. */
    public record CompositionRoot(String text) {}
}
