package io.replyx.application.sites;

import io.replyx.application.identity.TokenHasher;
import io.replyx.application.kernel.TokenGenerator;
import io.replyx.domain.identity.TokenHash;
import io.replyx.domain.kernel.VisitorId;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code <visitor>.<secret>}: what a browser keeps to be known again.
 *
 * @param value opaque to whoever keeps it
 */
public record VisitorSecret(VisitorId visitor, String value) {
    private static final int ID_LENGTH = 36;

    static VisitorSecret issue(VisitorId visitor, TokenGenerator tokens) {
        return new VisitorSecret(visitor, visitor + "." + tokens.token());
    }

    /** Empty for what was never given to anybody. */
    public static Optional<VisitorSecret> parse(String value) {
        if (value.length() <= ID_LENGTH || value.charAt(ID_LENGTH) != '.') {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(value.substring(0, ID_LENGTH));
            return Optional.of(new VisitorSecret(new VisitorId(id), value));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    TokenHash hash() {
        return TokenHasher.hash(value);
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
