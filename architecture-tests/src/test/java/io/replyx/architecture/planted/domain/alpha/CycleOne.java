package io.replyx.architecture.planted.domain.alpha;

import io.replyx.architecture.planted.domain.beta.CycleTwo;

/** Public for the other half of the cycle. */
public record CycleOne(String text) {
    CycleTwo next() {
        return new CycleTwo(this);
    }
}
