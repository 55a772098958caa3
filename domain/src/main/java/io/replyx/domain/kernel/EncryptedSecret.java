package io.replyx.domain.kernel;

import static java.util.Objects.requireNonNull;

/** A secret as it is stored: unreadable without the installation's keys. */
public record EncryptedSecret(String value) {
    public EncryptedSecret {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return "(sealed)";
    }
}
