package io.replyx.http.kernel;

import java.util.Optional;
import java.util.function.Function;

/** A value read from a request; there once the request's violations were checked. */
public final class Field<T> {
    private final Optional<T> value;

    private Field(Optional<T> value) {
        this.value = value;
    }

    static <T> Field<T> of(T value) {
        return new Field<>(Optional.of(value));
    }

    static <T> Field<T> broken() {
        return new Field<>(Optional.empty());
    }

    <R> Field<R> map(Function<T, R> mapping) {
        return new Field<>(value.map(mapping));
    }

    public T get() {
        return value.orElseThrow(() -> new IllegalStateException("read before the violations were checked"));
    }
}
