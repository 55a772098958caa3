package io.replyx.architecture.planted.http.beta;

import io.replyx.architecture.planted.http.alpha.Alpha;

/** The other half of the cycle. */
public final class Beta {
    /** Public for the other half of the cycle. */
    public record RoutesTwo(Alpha.RoutesOne other) {}
}
