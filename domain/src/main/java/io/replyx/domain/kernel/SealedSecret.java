package io.replyx.domain.kernel;

import static java.util.Objects.requireNonNull;

/** A secret as it is stored: unreadable without the installation's keys. */
public record SealedSecret(String value) {
    public SealedSecret {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return "(sealed)";
    }
}
