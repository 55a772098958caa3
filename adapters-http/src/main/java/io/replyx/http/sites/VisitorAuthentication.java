package io.replyx.http.sites;

import io.javalin.http.Context;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.RateLimiter;
import io.replyx.application.sites.ResumeVisitorSession;
import io.replyx.application.sites.SitesApi;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.http.kernel.Caller;
import io.replyx.http.kernel.CrossOrigin;
import io.replyx.http.kernel.HttpRefusal;
import java.time.Duration;
import java.util.Optional;

/** Lets a site's visitors in, from the pages that their tokens were given to. */
public final class VisitorAuthentication {
    /** Far more than a chat needs, whatever happens to it. */
    private static final RateLimiter.Limit REQUESTS =
            new RateLimiter.Limit("visitor-requests", 600, Duration.ofMinutes(1));

    private final VisitorTokens tokens;
    private final SitesApi sites;
    private final RateLimiter limiter;

    public VisitorAuthentication(VisitorTokens tokens, SitesApi sites, RateLimiter limiter) {
        this.tokens = tokens;
        this.sites = sites;
        this.limiter = limiter;
    }

    /** Whether the token is a visitor's, by its own word. */
    public boolean recognise(String token) {
        return tokens.isOne(token);
    }

    /** @throws io.replyx.domain.kernel.Refusal that the page may read, once it is known to be the right one */
    public Caller caller(Context context, String token) {
        var session = tokens.read(token);
        CrossOrigin.origin(context).ifPresent(origin -> admit(context, origin, session.origin()));
        if (session.over()) {
            throw HttpRefusal.INVALID_ACCESS_TOKEN.refusal();
        }
        limiter.require(REQUESTS, session.visitor().visitor().toString(), AccessRefusal.TOO_MANY_ATTEMPTS);
        var actor = resume(session);
        return new Caller(actor, Optional.empty(), new Caller.Validity(session.end(), () -> resume(session)));
    }

    private static void admit(Context context, String origin, String own) {
        if (!origin.equals(own)) {
            throw SiteRefusal.ORIGIN_NOT_ALLOWED.refusal();
        }
        CrossOrigin.allow(context, origin);
    }

    private Actor.Visitor resume(VisitorTokens.Session session) {
        return sites.resumeVisitorSession()
                .handle(new Actor.Guest(), new ResumeVisitorSession.Query(session.visitor(), session.key()));
    }
}
