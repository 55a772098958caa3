package io.replyx.architecture.planted.ai.beta;

import io.replyx.architecture.planted.ai.alpha.Alpha;

/** The other half of the cycle. */
public final class Beta {
    /** Public for the other half of the cycle. */
    public record PartTwo(Alpha.PartOne other) {}
}
