package io.replyx.application.sites;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.application.sites.port.Sites;
import io.replyx.domain.sites.SiteKeyId;
import io.replyx.domain.sites.SiteRefusal;

/** Goes on with a session that {@link StartVisitorSession} began, for as long as its site and the site's key are good. */
public final class ResumeVisitorSession implements UseCase<ResumeVisitorSession.Query, Actor.Visitor> {
    private final Transactions transactions;
    private final Sites sites;

    /**
     * @param visitor as the session has it; whoever asks has made sure that the session is genuine
     * @param key by which the session began
     */
    public record Query(Actor.Visitor visitor, SiteKeyId key) {}

    ResumeVisitorSession(Transactions transactions, Sites sites) {
        this.transactions = transactions;
        this.sites = sites;
    }

    @Override
    public Actor.Visitor handle(Actor actor, Query query) {
        var visitor = query.visitor();
        var tenant = visitor.tenant();
        return transactions
                .inTenant(tenant, () -> sites.findByKey(tenant, query.key()))
                .filter(site -> site.id().equals(visitor.site()))
                .map(_ -> visitor)
                .orElseThrow(SiteRefusal.SESSION_ENDED::refusal);
    }
}
