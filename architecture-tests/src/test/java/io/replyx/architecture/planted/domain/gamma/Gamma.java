package io.replyx.architecture.planted.domain.gamma;

/** One end of a cycle that only the application closes. */
public final class Gamma {
    /** Harmless by itself. */
    public record GammaId(String value) {}
}
