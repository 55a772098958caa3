package io.replyx.architecture.planted.telegram.alpha;

import io.replyx.architecture.planted.telegram.beta.PartTwo;

/** Public for the other half of the cycle. */
public record PartOne(PartTwo other) {}
