package io.replyx.architecture.planted.http.alpha;

import io.replyx.architecture.planted.http.beta.RoutesTwo;

/** Public for the other half of the cycle. */
public record RoutesOne(RoutesTwo other) {}
