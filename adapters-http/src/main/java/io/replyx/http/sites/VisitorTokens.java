package io.replyx.http.sites;

import com.nimbusds.jwt.JWTClaimsSet;
import io.replyx.application.kernel.Actor;
import io.replyx.application.sites.StartVisitorSession;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.http.kernel.HttpRefusal;
import io.replyx.http.kernel.SignedTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** What a site's visitors call with. Nothing else is opened by it, and it is good on pages of one origin only. */
public final class VisitorTokens {
    static final Duration LIFETIME = Duration.ofHours(1);

    private final SignedTokens tokens;

    /**
     * What a token says.
     *
     * @param origin of the page that it was given to
     * @param over whether its time is over
     */
    record Session(Actor.Visitor visitor, SiteKeyId key, String origin, Instant end, boolean over) {}

    /** @param keys the first one signs */
    public VisitorTokens(String issuer, List<SignedTokens.Key> keys, InstantSource clock) {
        var names = new SignedTokens.Names(issuer, "replyx-visitor", "visitor+jwt");
        this.tokens = new SignedTokens(names, LIFETIME, keys, clock);
    }

    String issue(StartVisitorSession.StartedSession session, String origin) {
        var visitor = session.actor();
        return tokens.issue(new JWTClaimsSet.Builder()
                .subject(visitor.visitor().toString())
                .claim("tenant", visitor.tenant().toString())
                .claim("site", visitor.site().toString())
                .claim("key", session.site().keys().current().toString())
                .claim("dialog", visitor.dialog().toString())
                .claim("origin", origin));
    }

    /** Whether it says to be one of these, and not an access token. */
    public boolean isOne(String token) {
        return tokens.isOfThisKind(token);
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code invalid_access_token} when we never issued it */
    Session read(String token) {
        try {
            return tokens.genuine(token).map(this::session).orElseThrow(HttpRefusal.INVALID_ACCESS_TOKEN::refusal);
        } catch (IllegalArgumentException malformed) {
            throw HttpRefusal.INVALID_ACCESS_TOKEN.refusal();
        }
    }

    private Session session(JWTClaimsSet claims) {
        var visitor = new Actor.Visitor(
                new TenantId(id(claims, "tenant")),
                new SiteId(id(claims, "site")),
                new VisitorId(id(claims, "sub")),
                new DialogId(id(claims, "dialog")));
        var end = SignedTokens.end(claims).orElse(Instant.MIN);
        return new Session(
                visitor, new SiteKeyId(id(claims, "key")), text(claims, "origin"), end, tokens.isOver(claims));
    }

    private static UUID id(JWTClaimsSet claims, String name) {
        return UUID.fromString(text(claims, name));
    }

    private static String text(JWTClaimsSet claims, String name) {
        return SignedTokens.text(claims, name).orElseThrow(HttpRefusal.INVALID_ACCESS_TOKEN::refusal);
    }
}
