package io.replyx.architecture.planted.http.beta;

import io.replyx.architecture.planted.http.alpha.RoutesOne;

/** Public for the other half of the cycle. */
public record RoutesTwo(RoutesOne other) {}
