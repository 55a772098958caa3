package io.replyx.application.sites;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.RateLimiter;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.sites.port.Sites;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteKey;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.domain.sites.UserReference;
import io.replyx.domain.sites.Visitor;
import io.replyx.domain.sites.VisitorProfile;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets somebody in who came to a page of a site: knows them again, or makes their acquaintance, and gives them their
 * latest conversation. Anybody may.
 */
public final class StartVisitorSession
        implements UseCase<StartVisitorSession.Command, StartVisitorSession.StartedSession> {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Transactions transactions;
    private final Sites sites;
    private final IdentitySigning signing;
    private final RateLimiter limiter;
    private final VisitorSessions sessions;

    /**
     * @param consent whether they agree to what the site asks for
     * @param newDialog whether they want another conversation, should the latest be closed
     */
    public record Command(
            PageContext page,
            IdentityClaim claim,
            VisitorProfile.ProfileUpdate profile,
            boolean consent,
            boolean newDialog) {}

    /**
     * Where they come in.
     *
     * @param origin as {@link FindSite.Query} has it
     * @param address in the network, for limits
     */
    public record PageContext(SiteKey key, Optional<String> origin, String address) {}

    /** Who they say they are. */
    public record IdentityClaim(Optional<VisitorSecret> known, Optional<SignedIdentity> signed) {}

    /** The word of the tenant's server: the user's id, and its signature in hexadecimal. */
    public record SignedIdentity(UserReference user, String signature) {}

    /**
     * @param actor in whose name they act from now on
     * @param secret by which they are known again
     */
    public record StartedSession(
            Actor.Visitor actor, Site site, VisitorSecret secret, Visitor visitor, Dialog dialog) {}

    StartVisitorSession(
            Transactions transactions,
            Sites sites,
            IdentitySigning signing,
            RateLimiter limiter,
            VisitorSessions sessions) {
        this.transactions = transactions;
        this.sites = sites;
        this.signing = signing;
        this.limiter = limiter;
        this.sessions = sessions;
    }

    @Override
    public StartedSession handle(Actor actor, Command command) {
        var page = command.page();
        var tenant = page.key().tenant();
        var site = transactions.inTenant(tenant, () -> sites.require(page.key()));
        page.origin().ifPresent(site.domains()::require);
        acquirePermit(site, page.address());
        command.claim().signed().ifPresent(signed -> signing.verify(site, signed.user(), signed.signature()));
        return transactions.inTenant(tenant, () -> sessions.start(site, command));
    }

    private void acquirePermit(Site site, String address) {
        var limit = new RateLimiter.Limit("sessions", site.settings().limits().sessionsPerHour(), HOUR);
        limiter.require(limit, site.id() + " " + address, SiteRefusal.TOO_MANY_SESSIONS);
    }
}
