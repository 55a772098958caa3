package io.replyx.architecture.planted.domain.alpha;

import java.util.Random;

final class HasNoSeed {
    Random chance() {
        return new Random();
    }
}
