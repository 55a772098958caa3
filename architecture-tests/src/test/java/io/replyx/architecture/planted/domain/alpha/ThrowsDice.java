package io.replyx.architecture.planted.domain.alpha;

final class ThrowsDice {
    double thrown() {
        return Math.random();
    }
}
