package io.replyx.domain.identity;

import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A login and its one good refresh token. Each use of the token replaces it; a token that comes back after it was
 * replaced has been copied by somebody, and ends the whole session.
 *
 * @param tenant the workspace that was logged in to; empty for a platform admin
 */
public record Session(
        SessionId id,
        UserId user,
        Optional<TenantId> tenant,
        TokenHash token,
        Instant expiresAt,
        boolean revoked,
        long version) {

    /** What comes of presenting a refresh token; either way the session is to be saved. */
    public sealed interface Rotation {
        record Renewed(Session session) implements Rotation {}

        record Stolen(Session session) implements Rotation {}
    }

    public static Session open(
            SessionId id, UserId user, Optional<TenantId> tenant, TokenHash token, Instant now, Duration lifetime) {
        return new Session(id, user, tenant, token, now.plus(lifetime), false, 0);
    }

    public Rotation rotate(TokenHash presented, TokenHash next, Instant now, Duration lifetime) {
        if (!isOpen(now)) {
            throw IdentityRefusal.INVALID_REFRESH_TOKEN.refusal();
        }
        if (!presented.equals(token)) {
            return new Rotation.Stolen(revoke());
        }
        return new Rotation.Renewed(new Session(id, user, tenant, next, now.plus(lifetime), false, version));
    }

    public Session revoke() {
        return new Session(id, user, tenant, token, expiresAt, true, version);
    }

    public boolean isOpen(Instant now) {
        return !revoked && now.isBefore(expiresAt);
    }
}
