package io.replyx.architecture.planted.ai.alpha;

import io.replyx.architecture.planted.ai.beta.PartTwo;

/** Public for the other half of the cycle. */
public record PartOne(PartTwo other) {}
