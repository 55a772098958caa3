package io.replyx.architecture.planted.domain.alpha;

import java.time.Instant;
import java.util.Random;

record ProperValue(String text, Instant at) {
    boolean isBefore(ProperValue other) {
        return at.isBefore(other.at);
    }

    Random chance(long seed) {
        return new Random(seed);
    }
}
