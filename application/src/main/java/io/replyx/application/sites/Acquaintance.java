package io.replyx.application.sites;

import io.replyx.application.kernel.Ids;
import io.replyx.application.kernel.Secrets;
import io.replyx.application.sites.port.Sites;
import io.replyx.application.sites.port.Visitors;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.UserReference;
import io.replyx.domain.sites.Visitor;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Finds out who somebody is; afterwards they are stored, and locked by the running transaction. Where two locks are
 * needed, the site comes before the visitor.
 */
final class Acquaintance {
    private final Sites sites;
    private final Visitors visitors;
    private final Secrets secrets;
    private final Ids ids;
    private final InstantSource clock;

    /** @param secret by which they will be known again */
    record Known(Visitor visitor, VisitorSecret secret) {}

    Acquaintance(Sites sites, Visitors visitors, Secrets secrets, Ids ids, InstantSource clock) {
        this.sites = sites;
        this.visitors = visitors;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    Known make(Site site, StartVisit.Claim claim) {
        return claim.voucher()
                .map(voucher -> vouched(site, voucher.user(), claim.known()))
                .orElseGet(() -> bySecret(site, claim.known()).orElseGet(() -> newcomer(site)));
    }

    private Known vouched(Site site, UserReference user, Optional<VisitorSecret> secret) {
        return visitors.findByUser(site.tenant(), site.id(), user)
                .or(() -> findInTurn(site, user))
                .map(id -> onDevice(site, id, secret))
                .orElseGet(() -> bySecret(site, secret)
                        .filter(known -> !known.visitor().isVouched())
                        .or(() -> Optional.of(newcomer(site)))
                        .map(known -> new Known(known.visitor().vouched(user), known.secret()))
                        .orElseThrow());
    }

    /** A user's first visits may come at the same moment: one makes the acquaintance, the others find it made. */
    private Optional<VisitorId> findInTurn(Site site, UserReference user) {
        sites.lock(site.tenant(), site.id());
        return visitors.findByUser(site.tenant(), site.id(), user);
    }

    private Known onDevice(Site site, VisitorId id, Optional<VisitorSecret> secret) {
        var visitor = visitors.lock(site.tenant(), id).orElseThrow();
        return secret.filter(known -> visitor.isKnownBy(known.hash(), site.id()))
                .map(known -> new Known(visitor, known))
                .orElseGet(() -> onNewDevice(visitor));
    }

    private Known onNewDevice(Visitor visitor) {
        var secret = VisitorSecret.issue(visitor.id(), secrets);
        return new Known(visitor.remember(secret.hash()), secret);
    }

    private Optional<Known> bySecret(Site site, Optional<VisitorSecret> secret) {
        return secret.flatMap(known -> visitors.lock(site.tenant(), known.visitor())
                .filter(visitor -> visitor.isKnownBy(known.hash(), site.id()))
                .map(visitor -> new Known(visitor, known)));
    }

    private Known newcomer(Site site) {
        var secret = VisitorSecret.issue(new VisitorId(ids.next()), secrets);
        var visitor = Visitor.meet(secret.visitor(), site, secret.hash(), clock.instant());
        visitors.add(visitor);
        return new Known(visitor, secret);
    }
}
