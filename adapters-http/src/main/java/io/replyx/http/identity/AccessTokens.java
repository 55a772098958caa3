package io.replyx.http.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import io.replyx.application.identity.LoginResult;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.identity.SessionId;
import io.replyx.domain.kernel.Role;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import io.replyx.http.kernel.Caller;
import io.replyx.http.kernel.HttpRefusal;
import io.replyx.http.kernel.SignedTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What members and the platform's admins call with: JWTs as RFC 9068 has them. */
public final class AccessTokens {
    private final SignedTokens tokens;

    /** @param keys the first one signs */
    public AccessTokens(String issuer, Duration lifetime, List<SignedTokens.Key> keys, InstantSource clock) {
        this.tokens = new SignedTokens(new SignedTokens.Names(issuer, "replyx-api", "at+jwt"), lifetime, keys, clock);
    }

    public Duration lifetime() {
        return tokens.lifetime();
    }

    public String issue(LoginResult login) {
        var user = login.profile().user();
        var claims = new JWTClaimsSet.Builder()
                .subject(user.id().toString())
                .claim("sid", login.session().toString());
        login.profile()
                .workspace()
                .ifPresent(workspace -> claims.claim(
                                "tenant", workspace.tenant().id().toString())
                        .claim("role", workspace.role().name()));
        if (user.platformAdmin()) {
            claims.claim("admin", true);
        }
        return tokens.issue(claims);
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code invalid_access_token} */
    public Caller verify(String token) {
        return tokens.verify(token)
                .flatMap(AccessTokens::caller)
                .orElseThrow(HttpRefusal.INVALID_ACCESS_TOKEN::refusal);
    }

    private static Optional<Caller> caller(JWTClaimsSet claims) {
        try {
            var session = SignedTokens.text(claims, "sid").map(UUID::fromString).map(SessionId::new);
            return SignedTokens.text(claims, "sub")
                    .map(UUID::fromString)
                    .map(UserId::new)
                    .flatMap(user -> actor(claims, user))
                    .map(actor -> new Caller(actor, session, Caller.Validity.ENDLESS));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Actor> actor(JWTClaimsSet claims, UserId user) {
        var tenant = SignedTokens.text(claims, "tenant").map(UUID::fromString).map(TenantId::new);
        if (tenant.isPresent()) {
            return SignedTokens.text(claims, "role")
                    .map(Role::valueOf)
                    .map(role -> new Actor.Member(tenant.get(), user, role));
        }
        return Boolean.TRUE.equals(claims.getClaim("admin"))
                ? Optional.of(new Actor.PlatformAdmin(user))
                : Optional.empty();
    }
}
