package io.replyx.application.sites;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.RateLimits;
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
public final class StartVisit implements UseCase<StartVisit.Command, StartVisit.Visit> {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Transactions transactions;
    private final Sites sites;
    private final IdentitySecrets secrets;
    private final RateLimits limits;
    private final VisitBook book;

    /**
     * @param consent whether they agree to what the site asks for
     * @param newDialog whether they want another conversation, should the latest be closed
     */
    public record Command(Door door, Claim claim, VisitorProfile.News news, boolean consent, boolean newDialog) {}

    /**
     * Where they come in.
     *
     * @param origin as {@link FindSite.Query} has it
     * @param address in the network, for limits
     */
    public record Door(SiteKey key, Optional<String> origin, String address) {}

    /** Who they say they are. */
    public record Claim(Optional<VisitorSecret> known, Optional<Voucher> voucher) {}

    /** The word of the tenant's server: the user's id, and its signature in hexadecimal. */
    public record Voucher(UserReference user, String signature) {}

    /**
     * @param actor in whose name they act from now on
     * @param secret by which they are known again
     */
    public record Visit(Actor.Visitor actor, Site site, VisitorSecret secret, Visitor visitor, Dialog dialog) {}

    StartVisit(Transactions transactions, Sites sites, IdentitySecrets secrets, RateLimits limits, VisitBook book) {
        this.transactions = transactions;
        this.sites = sites;
        this.secrets = secrets;
        this.limits = limits;
        this.book = book;
    }

    @Override
    public Visit handle(Actor actor, Command command) {
        var door = command.door();
        var tenant = door.key().tenant();
        var site = transactions.inTenant(tenant, () -> sites.require(door.key()));
        door.origin().ifPresent(site.domains()::require);
        takeTurn(site, door.address());
        command.claim().voucher().ifPresent(voucher -> secrets.verify(site, voucher.user(), voucher.signature()));
        return transactions.inTenant(tenant, () -> book.enter(site, command));
    }

    private void takeTurn(Site site, String address) {
        var limit = new RateLimits.Limit("sessions", site.settings().limits().sessionsPerHour(), HOUR);
        limits.require(limit, site.id() + " " + address, SiteRefusal.TOO_MANY_SESSIONS);
    }
}
