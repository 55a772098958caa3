package io.replyx.architecture.planted.domain.alpha;

/** Every state is known. */
public sealed interface ProperState {
    record Only(int length) implements ProperState {}

    static ProperState of(String text) {
        return new Only(ProperPolicy.length(text));
    }
}
