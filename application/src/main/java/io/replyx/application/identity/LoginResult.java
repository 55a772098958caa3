package io.replyx.application.identity;

import io.replyx.domain.identity.SessionId;

/** A login that succeeded. The refresh token is shown here and never again. */
public record LoginResult(Profile profile, SessionId session, String refreshToken) {
    @Override
    public String toString() {
        return "LoginResult[" + session + "]";
    }
}
