package io.replyx.architecture.planted.telegram.beta;

import io.replyx.architecture.planted.telegram.alpha.PartOne;

/** Public for the other half of the cycle. */
public record PartTwo(PartOne other) {}
