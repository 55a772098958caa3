package io.replyx.application.identity;

import io.replyx.application.kernel.TokenGenerator;
import io.replyx.domain.identity.IdentityRefusal;
import io.replyx.domain.identity.SessionId;
import io.replyx.domain.identity.TokenHash;
import java.util.UUID;

/** {@code <session>.<secret>}: it names its session, so that a replaced one still finds the session it endangers. */
record RefreshToken(SessionId session, String value) {

    static RefreshToken issue(SessionId session, TokenGenerator tokens) {
        return new RefreshToken(session, session + "." + tokens.token());
    }

    static RefreshToken parse(String value) {
        int dot = value.indexOf('.');
        try {
            return new RefreshToken(new SessionId(UUID.fromString(value.substring(0, Math.max(dot, 0)))), value);
        } catch (IllegalArgumentException malformed) {
            throw IdentityRefusal.INVALID_REFRESH_TOKEN.refusal();
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
