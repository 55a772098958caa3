package io.replyx.domain.sites;

import io.replyx.domain.identity.TokenHash;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a visitor is known again.
 *
 * @param user by which the tenant's own server vouched for them
 * @param deviceTokens hashes of the secrets that were given out, the latest first; several only for a vouched user
 */
public record VisitorCredentials(Optional<UserReference> user, List<TokenHash> deviceTokens) {
    private static final int MOST_DEVICES = 8;

    public VisitorCredentials {
        deviceTokens = deviceTokens.stream().limit(MOST_DEVICES).toList();
    }

    boolean knows(TokenHash secret) {
        return deviceTokens.contains(secret);
    }

    VisitorCredentials and(TokenHash secret) {
        return new VisitorCredentials(
                user, Stream.concat(Stream.of(secret), deviceTokens.stream()).toList());
    }
}
