package io.replyx.http.kernel;

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
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signs and checks one kind of JWT. Algorithm and type are ours to choose, never the token's; of its header only the
 * key's id is used.
 */
public final class SignedTokens {
    /** How far the clocks of two nodes may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final JOSEObjectType type;
    private final Names names;
    private final Duration lifetime;
    private final InstantSource clock;
    private final JWSHeader header;
    private final JWSSigner signer;
    private final Map<String, JWSVerifier> verifiers;
    private final VerifiedTokenCache verified = new VerifiedTokenCache();

    /** A secret under its id. */
    public record Key(String id, byte[] secret) {}

    /**
     * What tells one kind of token from the others.
     *
     * @param type for example {@code at+jwt} (RFC 9068)
     */
    public record Names(String issuer, String audience, String type) {}

    /** @param keys the first one signs */
    public SignedTokens(Names names, Duration lifetime, List<Key> keys, InstantSource clock) {
        this.names = names;
        this.type = new JOSEObjectType(names.type());
        this.lifetime = lifetime;
        this.clock = clock;
        var current = keys.getFirst();
        this.header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(type)
                .keyID(current.id())
                .build();
        this.signer = signer(current);
        this.verifiers = verifiers(keys);
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** @param claims beside those that every token has */
    public String issue(JWTClaimsSet.Builder claims) {
        var now = clock.instant();
        return sign(claims.issuer(names.issuer())
                .audience(names.audience())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build());
    }

    /** The claims of a token that we issued, for as long as it is good; empty for any other. */
    public Optional<JWTClaimsSet> verify(String token) {
        return genuine(token).filter(claims -> !isOver(claims));
    }

    /** Like {@link #verify}, whether its time is over or not. */
    public Optional<JWTClaimsSet> genuine(String token) {
        return signed(token).filter(this::isOurs);
    }

    private Optional<JWTClaimsSet> signed(String token) {
        var before = verified.find(token);
        if (before.isPresent()) {
            return before;
        }
        try {
            var claims = parse(token).flatMap(this::signedByUs);
            claims.ifPresent(found -> verified.add(token, found));
            return claims;
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    public boolean isOver(JWTClaimsSet claims) {
        var now = clock.instant();
        return end(claims).filter(end -> now.isBefore(end.plus(SKEW))).isEmpty();
    }

    /** Whether it says to be of this kind; anybody can say so. */
    public boolean isOfThisKind(String token) {
        return verified.find(token).isPresent()
                || parse(token)
                        .filter(jwt -> type.equals(jwt.getHeader().getType()))
                        .isPresent();
    }

    public static Optional<Instant> end(JWTClaimsSet claims) {
        return Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
    }

    public static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The library trips over some headers that nobody honest writes, such as JSON's null. */
    private static Optional<SignedJWT> parse(String token) {
        try {
            return Optional.of(SignedJWT.parse(token));
        } catch (ParseException | RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private Optional<JWTClaimsSet> signedByUs(SignedJWT jwt) {
        var claimed = jwt.getHeader();
        if (!JWSAlgorithm.HS256.equals(claimed.getAlgorithm()) || !type.equals(claimed.getType())) {
            return Optional.empty();
        }
        var verifier = Optional.ofNullable(claimed.getKeyID()).map(verifiers::get);
        return verifier.isPresent() ? verified(jwt, verifier.get()) : Optional.empty();
    }

    private static Optional<JWTClaimsSet> verified(SignedJWT jwt, JWSVerifier verifier) {
        try {
            return jwt.verify(verifier) ? Optional.of(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (JOSEException | ParseException forged) {
            return Optional.empty();
        }
    }

    private boolean isOurs(JWTClaimsSet claims) {
        var now = clock.instant();
        return names.issuer().equals(claims.getIssuer())
                && claims.getAudience().equals(List.of(names.audience()))
                && Optional.ofNullable(claims.getNotBeforeTime())
                        .filter(start -> !now.isBefore(start.toInstant().minus(SKEW)))
                        .isPresent();
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
