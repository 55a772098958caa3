package io.replyx.application.sites;

import io.replyx.application.dialogs.VisitorAdmission;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.RateLimiter;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.sites.port.Sites;
import io.replyx.application.sites.port.Visitors;
import io.replyx.domain.sites.Site;
import io.replyx.domain.sites.SiteRefusal;
import io.replyx.domain.sites.Visitor;
import java.time.Duration;
import java.util.Optional;

/** What a site asks of whoever writes there: consent, where it wants any, and some patience. */
final class SiteVisitorAdmission implements VisitorAdmission {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Sites sites;
    private final Visitors visitors;
    private final RateLimiter limiter;

    private record Visit(Site site, Visitor visitor) {}

    SiteVisitorAdmission(Transactions transactions, Sites sites, Visitors visitors, RateLimiter limiter) {
        this.transactions = transactions;
        this.sites = sites;
        this.visitors = visitors;
        this.limiter = limiter;
    }

    @Override
    public void admitMessage(Actor.Visitor actor) {
        var visit = find(actor).orElseThrow(SiteRefusal.SESSION_ENDED::refusal);
        var site = visit.site();
        if (site.settings().consent().isPresent()
                && visit.visitor().consentedAt().isEmpty()) {
            throw SiteRefusal.CONSENT_REQUIRED.refusal();
        }
        int quota = site.settings().limits().messagesPerMinute();
        var limit = new RateLimiter.Limit("messages", quota, MINUTE);
        limiter.require(limit, actor.visitor().toString(), SiteRefusal.TOO_MANY_MESSAGES);
    }

    private Optional<Visit> find(Actor.Visitor actor) {
        var tenant = actor.tenant();
        return transactions.inTenant(
                tenant,
                () -> sites.find(tenant, actor.site())
                        .flatMap(site -> visitors.find(tenant, actor.visitor()).map(found -> new Visit(site, found))));
    }
}
