package io.replyx.architecture.planted.domain.beta;

import io.replyx.architecture.planted.domain.alpha.Boundaries.CycleOne;

/** The other half of the cycle. */
public final class Beta {
    /** Public for the other half of the cycle. */
    public record CycleTwo(CycleOne one) {}
}
