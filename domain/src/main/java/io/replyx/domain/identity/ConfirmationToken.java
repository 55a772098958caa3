package io.replyx.domain.identity;

import io.replyx.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;

/** Proof, sent by mail, that an address is the user's own. Used once. */
public record ConfirmationToken(TokenHash hash, UserId user, Instant expiresAt) {
    public static final Duration LIFETIME = Duration.ofDays(3);

    public static ConfirmationToken issue(TokenHash hash, UserId user, Instant now) {
        return new ConfirmationToken(hash, user, now.plus(LIFETIME));
    }

    public boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }
}
