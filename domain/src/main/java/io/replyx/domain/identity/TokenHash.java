package io.replyx.domain.identity;

import static java.util.Objects.requireNonNull;

/** SHA-256 of a random token, hexadecimal: what is stored of a secret that only its owner holds. */
public record TokenHash(String value) {
    public TokenHash {
        requireNonNull(value);
    }
}
