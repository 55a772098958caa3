package io.replyx.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what a builder was not given, to name all of it in one message. */
final class RequiredParts {
    private final List<String> missing = new ArrayList<>();

    /** A part that may be asked for once {@link #check} has passed. */
    record Part<T>(String name, Optional<T> value) {
        T get() {
            return value.orElseThrow(() -> new IllegalStateException(name + " is missing"));
        }
    }

    <T> Part<T> part(String name, @Nullable T value) {
        if (value == null) {
            missing.add(name);
            return new Part<>(name, Optional.empty());
        }
        return new Part<>(name, Optional.of(value));
    }

    void check() {
        if (!missing.isEmpty()) {
            throw new IllegalStateException("ReplyX cannot be built without " + String.join(", ", missing));
        }
    }
}
