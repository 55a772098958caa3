package io.replyx.architecture.planted.domain.alpha;

final class ReadsProperty {
    int count() {
        return System.getProperties().size();
    }
}
