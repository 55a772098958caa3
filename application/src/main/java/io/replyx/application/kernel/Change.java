package io.replyx.application.kernel;

/** What a partial update does to one setting. */
public sealed interface Change<T> {
    record Keep<T>() implements Change<T> {}

    record To<T>(T value) implements Change<T> {}

    static <T> Change<T> keep() {
        return new Keep<>();
    }

    static <T> Change<T> to(T value) {
        return new To<>(value);
    }

    default T applyTo(T current) {
        return switch (this) {
            case Keep<T> _ -> current;
            case To<T>(T value) -> value;
        };
    }
}
