package io.replyx.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.replyx.application.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Access tokens as the server makes them, and as others would. */
final class Tokens {
    private Tokens() {}

    static String of(Actor actor, Instant now) {
        return signed(header(TestServer.KEY.id()), claims(actor, now).build(), TestServer.KEY.secret());
    }

    static JWSHeader header(String keyId) {
        return new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(keyId)
                .build();
    }

    static JWTClaimsSet.Builder claims(Actor actor, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(TestServer.PUBLIC_URL.toString())
                .audience("replyx-api")
                .subject(actor.requireUser().toString())
                .claim("sid", new UUID(1, 2).toString())
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(15))));
        switch (actor) {
            case Actor.Member(var tenant, var _, var role) ->
                claims.claim("tenant", tenant.toString()).claim("role", role.name());
            case Actor.PlatformAdmin _ -> claims.claim("admin", true);
            case Actor.Guest _, Actor.Visitor _ ->
                throw new IllegalArgumentException("only members and admins have access tokens");
        }
        return claims;
    }

    static String signed(JWSHeader header, JWTClaimsSet claims, byte[] secret) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new MACSigner(secret));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
