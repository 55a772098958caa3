package io.replyx.application.sites;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.dialogs.VisitorAdmission;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.IdGenerator;
import io.replyx.application.kernel.IdempotencyGuard;
import io.replyx.application.kernel.RateLimiter;
import io.replyx.application.kernel.SecretCipher;
import io.replyx.application.kernel.TokenGenerator;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.application.sites.port.Sites;
import io.replyx.application.sites.port.Visitors;
import java.time.InstantSource;

/** Puts this capability together. */
public record SitesModule(
        Transactions transactions,
        Assistants assistants,
        Dialogs dialogs,
        Sites sites,
        Visitors visitors,
        SecretCipher cipher,
        TokenGenerator tokens,
        RateLimiter limits,
        SitePolicy policy,
        IdempotencyGuard idempotency,
        IdGenerator ids,
        InstantSource clock) {

    public SitesApi api(UseCaseDecorator decorator) {
        var editing = new SiteUpdate(transactions, sites);
        var identity = new IdentitySigning(cipher, tokens);
        var sessions = book();
        var create = new CreateSite(transactions, assistants, sites, identity, policy, idempotency, ids, clock);
        var secret = new GetIdentitySecret(transactions, sites, identity);
        return new SitesApi(
                decorator.wrap("CreateSite", create),
                decorator.wrap("GetSite", new GetSite(transactions, sites)),
                decorator.wrap("ListSites", new ListSites(transactions, sites)),
                decorator.wrap("UpdateSite", new UpdateSite(editing, assistants, policy)),
                decorator.wrap("DeleteSite", new DeleteSite(transactions, sites)),
                decorator.wrap("RotateSiteKey", new RotateSiteKey(editing, ids)),
                decorator.wrap("GetIdentitySecret", secret),
                decorator.wrap("RotateIdentitySecret", new RotateIdentitySecret(editing, identity)),
                decorator.wrap("FindSite", new FindSite(transactions, sites)),
                decorator.wrap(
                        "StartVisitorSession",
                        new StartVisitorSession(transactions, sites, identity, limits, sessions)),
                decorator.wrap("ResumeVisitorSession", new ResumeVisitorSession(transactions, sites)),
                decorator.wrap("UpdateVisitor", new UpdateVisitor(transactions, sessions)));
    }

    /** What dialogs ask before they take in a visitor's message. */
    public VisitorAdmission rules() {
        return new SiteVisitorAdmission(transactions, sites, visitors, limits);
    }

    private VisitorSessions book() {
        var identification = new VisitorIdentification(sites, visitors, tokens, ids, clock);
        return new VisitorSessions(assistants, dialogs, visitors, identification, ids, clock);
    }
}
