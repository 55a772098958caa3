package io.replyx.http.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.replyx.application.identity.SignedIn;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.identity.SessionId;
import io.replyx.domain.kernel.Role;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import io.replyx.http.kernel.Caller;
import io.replyx.http.kernel.HttpRefusal;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs and checks access tokens: JWTs as RFC 9068 has them. Algorithm and type are ours to choose, never the token's; of
 * its header only the key's id is used.
 */
public final class AccessTokens {
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String AUDIENCE = "replyx-api";

    /** How far the clocks of two nodes may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final String issuer;
    private final Duration lifetime;
    private final InstantSource clock;
    private final JWSHeader header;
    private final JWSSigner signer;
    private final Map<String, JWSVerifier> verifiers;

    /** A secret under its id. */
    public record Key(String id, byte[] secret) {}

    /** @param keys the first one signs */
    public AccessTokens(String issuer, Duration lifetime, List<Key> keys, InstantSource clock) {
        this.issuer = issuer;
        this.lifetime = lifetime;
        this.clock = clock;
        var current = keys.getFirst();
        this.header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(TYPE)
                .keyID(current.id())
                .build();
        this.signer = signer(current);
        this.verifiers = verifiers(keys);
    }

    public Duration lifetime() {
        return lifetime;
    }

    public String issue(SignedIn login) {
        var now = clock.instant();
        var user = login.profile().user();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(user.id().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .claim("sid", login.session().toString());
        login.profile()
                .workspace()
                .ifPresent(workspace -> claims.claim(
                                "tenant", workspace.tenant().id().toString())
                        .claim("role", workspace.role().name()));
        if (user.platformAdmin()) {
            claims.claim("admin", true);
        }
        return sign(claims.build());
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code invalid_access_token} */
    public Caller verify(String token) {
        try {
            var jwt = parse(token);
            return signedByUs(jwt)
                    .filter(this::isValidNow)
                    .flatMap(AccessTokens::caller)
                    .orElseThrow(HttpRefusal.INVALID_ACCESS_TOKEN::refusal);
        } catch (ParseException | JOSEException | IllegalArgumentException forged) {
            throw HttpRefusal.INVALID_ACCESS_TOKEN.refusal();
        }
    }

    /** The library trips over some headers that nobody honest writes, such as JSON's null. */
    private static SignedJWT parse(String token) throws ParseException {
        try {
            return SignedJWT.parse(token);
        } catch (RuntimeException malformed) {
            throw HttpRefusal.INVALID_ACCESS_TOKEN.refusal();
        }
    }

    private Optional<JWTClaimsSet> signedByUs(SignedJWT jwt) throws JOSEException, ParseException {
        var claimed = jwt.getHeader();
        if (!JWSAlgorithm.HS256.equals(claimed.getAlgorithm()) || !TYPE.equals(claimed.getType())) {
            return Optional.empty();
        }
        var verifier = Optional.ofNullable(claimed.getKeyID()).map(verifiers::get);
        return verifier.isPresent() && jwt.verify(verifier.get())
                ? Optional.of(jwt.getJWTClaimsSet())
                : Optional.empty();
    }

    private boolean isValidNow(JWTClaimsSet claims) {
        var now = clock.instant();
        return issuer.equals(claims.getIssuer())
                && claims.getAudience().equals(List.of(AUDIENCE))
                && time(claims.getExpirationTime())
                        .filter(end -> now.isBefore(end.plus(SKEW)))
                        .isPresent()
                && time(claims.getNotBeforeTime())
                        .filter(start -> !now.isBefore(start.minus(SKEW)))
                        .isPresent();
    }

    private static Optional<Instant> time(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private static Optional<Caller> caller(JWTClaimsSet claims) {
        var session = text(claims, "sid").map(UUID::fromString).map(SessionId::new);
        return text(claims, "sub")
                .map(UUID::fromString)
                .map(UserId::new)
                .flatMap(user -> actor(claims, user))
                .map(actor -> new Caller(actor, session));
    }

    private static Optional<Actor> actor(JWTClaimsSet claims, UserId user) {
        var tenant = text(claims, "tenant").map(UUID::fromString).map(TenantId::new);
        if (tenant.isPresent()) {
            return text(claims, "role").map(Role::valueOf).map(role -> new Actor.Member(tenant.get(), user, role));
        }
        return Boolean.TRUE.equals(claims.getClaim("admin"))
                ? Optional.of(new Actor.PlatformAdmin(user))
                : Optional.empty();
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("HS256 cannot sign", impossible);
        }
    }

    private static JWSSigner signer(Key key) {
        try {
            return new MACSigner(key.secret());
        } catch (JOSEException weak) {
            throw new IllegalArgumentException("key " + key.id() + " is too short", weak);
        }
    }

    private static Map<String, JWSVerifier> verifiers(List<Key> keys) {
        var verifiers = new LinkedHashMap<String, JWSVerifier>();
        for (var key : keys) {
            try {
                verifiers.put(key.id(), new MACVerifier(key.secret()));
            } catch (JOSEException weak) {
                throw new IllegalArgumentException("key " + key.id() + " is too short", weak);
            }
        }
        return Map.copyOf(verifiers);
    }
}
