package io.replyx.application.identity.port;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.identity.ConfirmationToken;
import io.replyx.domain.identity.TokenHash;
import java.util.Optional;

/** Tokens sent by mail, by their hash. */
@AcrossTenants
public interface ConfirmationTokens {
    void add(ConfirmationToken token);

    /** Gives the token out and removes it: of several callers one gets it. */
    Optional<ConfirmationToken> take(TokenHash hash);
}
