package io.replyx.domain.sites;

import io.replyx.domain.identity.TokenHash;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a visitor is known again.
 *
 * @param user by which the tenant's own server vouched for them
 * @param devices hashes of the secrets that were given out, the latest first; several only for a vouched user
 */
public record Recognition(Optional<UserReference> user, List<TokenHash> devices) {
    private static final int MOST_DEVICES = 8;

    public Recognition {
        devices = devices.stream().limit(MOST_DEVICES).toList();
    }

    boolean knows(TokenHash secret) {
        return devices.contains(secret);
    }

    Recognition and(TokenHash secret) {
        return new Recognition(
                user, Stream.concat(Stream.of(secret), devices.stream()).toList());
    }
}
