package io.replyx.architecture.planted.persistence.beta;

import io.replyx.architecture.planted.persistence.alpha.StoreOne;

/** Public for the other half of the cycle. */
public record StoreTwo(StoreOne other) {}
