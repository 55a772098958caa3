package io.replyx.http.kernel;

import java.util.List;
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

    /** Many values as one, which is broken when one of them is. */
    static <T> Field<List<T>> all(List<Field<T>> fields) {
        return fields.stream().anyMatch(Field::isBroken)
                ? broken()
                : of(fields.stream().map(Field::get).toList());
    }

    boolean isBroken() {
        return value.isEmpty();
    }

    public T get() {
        return value.orElseThrow(() -> new IllegalStateException("read before the violations were checked"));
    }
}
