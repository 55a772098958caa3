package io.replyx.application.sites;

import io.replyx.application.kernel.CoreServices;
import io.replyx.application.sites.port.Sites;
import io.replyx.application.sites.port.Visitors;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.UserReference;
import io.replyx.domain.sites.Visitor;
import java.util.Optional;

/**
 * Finds out who somebody is; afterwards they are stored, and locked by the running transaction. Where two locks are
 * needed, the site comes before the visitor.
 */
final class VisitorIdentification {
    private final CoreServices core;
    private final Sites sites;
    private final Visitors visitors;

    /** @param secret by which they will be known again */
    record Identified(Visitor visitor, VisitorSecret secret) {}

    VisitorIdentification(CoreServices core, Sites sites, Visitors visitors) {
        this.core = core;
        this.sites = sites;
        this.visitors = visitors;
    }

    Identified identify(Site site, StartVisitorSession.IdentityClaim claim) {
        return claim.signed()
                .map(signed -> verified(site, signed.user(), claim.known()))
                .orElseGet(() -> bySecret(site, claim.known()).orElseGet(() -> newVisitor(site)));
    }

    private Identified verified(Site site, UserReference user, Optional<VisitorSecret> secret) {
        return visitors.findByUser(site.tenant(), site.id(), user)
                .or(() -> findLocked(site, user))
                .map(id -> onKnownDevice(site, id, secret))
                .orElseGet(() -> bySecret(site, secret)
                        .filter(known -> !known.visitor().isVerified())
                        .or(() -> Optional.of(newVisitor(site)))
                        .map(known -> new Identified(known.visitor().verify(user), known.secret()))
                        .orElseThrow());
    }

    /** A user's first visits may come at the same moment: one makes the acquaintance, the others find it made. */
    private Optional<VisitorId> findLocked(Site site, UserReference user) {
        sites.lock(site.tenant(), site.id());
        return visitors.findByUser(site.tenant(), site.id(), user);
    }

    private Identified onKnownDevice(Site site, VisitorId id, Optional<VisitorSecret> secret) {
        var visitor = visitors.lock(site.tenant(), id).orElseThrow();
        return secret.filter(known -> visitor.isKnownBy(known.hash(), site.id()))
                .map(known -> new Identified(visitor, known))
                .orElseGet(() -> onNewDevice(visitor));
    }

    private Identified onNewDevice(Visitor visitor) {
        var secret = VisitorSecret.issue(visitor.id(), core.tokens());
        return new Identified(visitor.remember(secret.hash()), secret);
    }

    private Optional<Identified> bySecret(Site site, Optional<VisitorSecret> secret) {
        return secret.flatMap(known -> visitors.lock(site.tenant(), known.visitor())
                .filter(visitor -> visitor.isKnownBy(known.hash(), site.id()))
                .map(visitor -> new Identified(visitor, known)));
    }

    private Identified newVisitor(Site site) {
        var secret = VisitorSecret.issue(new VisitorId(core.ids().next()), core.tokens());
        var visitor = Visitor.create(
                secret.visitor(), site, secret.hash(), core.clock().instant());
        visitors.add(visitor);
        return new Identified(visitor, secret);
    }
}
