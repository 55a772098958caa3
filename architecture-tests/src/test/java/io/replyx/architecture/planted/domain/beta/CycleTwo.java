package io.replyx.architecture.planted.domain.beta;

import io.replyx.architecture.planted.domain.alpha.CycleOne;

/** Public for the other half of the cycle. */
public record CycleTwo(CycleOne one) {}
