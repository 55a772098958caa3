package io.replyx.application.identity.port;

import io.replyx.domain.identity.Password;
import io.replyx.domain.identity.PasswordHash;
import java.util.Optional;

/** Slow, salted hashing. */
public interface PasswordHasher {
    /** Two hashes of one password differ. */
    PasswordHash hash(Password password);

    /**
     * Whether the hash was made from this password. Without a hash the answer is false and takes just as long, so that
     * nobody learns from the time whether an account exists.
     */
    boolean match(Password password, Optional<PasswordHash> hash);
}
