package io.replyx.architecture.planted.application.alpha;

import java.util.random.RandomGenerator;

final class DrawsRandomly {
    RandomGenerator chance() {
        return RandomGenerator.getDefault();
    }
}
