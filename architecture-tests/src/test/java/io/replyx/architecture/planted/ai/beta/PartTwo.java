package io.replyx.architecture.planted.ai.beta;

import io.replyx.architecture.planted.ai.alpha.PartOne;

/** Public for the other half of the cycle. */
public record PartTwo(PartOne other) {}
