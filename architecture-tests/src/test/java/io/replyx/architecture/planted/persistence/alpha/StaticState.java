package io.replyx.architecture.planted.persistence.alpha;

@SuppressWarnings("NonFinalStaticField") // the violation
final class StaticState {
    private static int count;

    int next() {
        return count++;
    }
}
