package io.replyx.application.kernel;

/** What a partial update does to one setting. */
public sealed interface Patch<T> {
    record Keep<T>() implements Patch<T> {}

    record To<T>(T value) implements Patch<T> {}

    static <T> Patch<T> keep() {
        return new Keep<>();
    }

    static <T> Patch<T> to(T value) {
        return new To<>(value);
    }

    default T applyTo(T current) {
        return switch (this) {
            case Keep<T> _ -> current;
            case To<T>(T value) -> value;
        };
    }
}
