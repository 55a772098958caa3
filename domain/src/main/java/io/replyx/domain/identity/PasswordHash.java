package io.replyx.domain.identity;

import static java.util.Objects.requireNonNull;

/** A salted, slow hash that names its own algorithm and cost, so that both may change. */
public record PasswordHash(String value) {
    public PasswordHash {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
