package io.replyx.http.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A value read from a request; there once the request's violations were checked. */
public final class ParsedField<T> {
    private final Optional<T> value;

    private ParsedField(Optional<T> value) {
        this.value = value;
    }

    static <T> ParsedField<T> of(T value) {
        return new ParsedField<>(Optional.of(value));
    }

    static <T> ParsedField<T> broken() {
        return new ParsedField<>(Optional.empty());
    }

    <R> ParsedField<R> map(Function<T, R> mapping) {
        return new ParsedField<>(value.map(mapping));
    }

    /** Many values as one, which is broken when one of them is. */
    static <T> ParsedField<List<T>> all(List<ParsedField<T>> fields) {
        return fields.stream().anyMatch(ParsedField::isBroken)
                ? broken()
                : of(fields.stream().map(ParsedField::get).toList());
    }

    boolean isBroken() {
        return value.isEmpty();
    }

    public T get() {
        return value.orElseThrow(() -> new IllegalStateException("read before the violations were checked"));
    }
}
