package io.replyx.architecture.planted.persistence.alpha;

import io.replyx.architecture.planted.persistence.beta.StoreTwo;

/** Public for the other half of the cycle. */
public record StoreOne(StoreTwo other) {}
