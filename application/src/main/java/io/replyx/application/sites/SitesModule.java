package io.replyx.application.sites;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.dialogs.VisitorAdmission;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.RateLimiter;
import io.replyx.application.kernel.SecretCipher;
import io.replyx.application.kernel.UseCaseDecorator;
import io.replyx.application.kernel.VersionedUpdate;
import io.replyx.application.sites.port.SiteStores;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.SiteId;

/** Puts this capability together. */
public record SitesModule(
        CoreServices core,
        SiteStores stores,
        Assistants assistants,
        Dialogs dialogs,
        SecretCipher cipher,
        RateLimiter limiter,
        SitePolicy policy) {

    public SitesApi api(UseCaseDecorator decorator) {
        var transactions = core.transactions();
        var sites = stores.sites();
        var crud = new Crud<>(core, sites, SiteId::new, Right.READ_SITES, Right.MANAGE_SITES);
        var update = new VersionedUpdate<>(transactions, sites);
        var identity = new IdentitySigning(cipher, core.tokens());
        var sessions = sessions();
        var create = new CreateSite(core, assistants, sites, identity, policy);
        var secret = new GetIdentitySecret(transactions, sites, identity);
        return new SitesApi(
                decorator.wrap("CreateSite", create),
                decorator.wrap("GetSite", crud.get()),
                decorator.wrap("ListSites", crud.list()),
                decorator.wrap("UpdateSite", new UpdateSite(update, assistants, policy)),
                decorator.wrap("DeleteSite", crud.delete()),
                decorator.wrap("RotateSiteKey", new RotateSiteKey(update, core.ids())),
                decorator.wrap("GetIdentitySecret", secret),
                decorator.wrap("RotateIdentitySecret", new RotateIdentitySecret(update, identity)),
                decorator.wrap("FindSite", new FindSite(transactions, sites)),
                decorator.wrap(
                        "StartVisitorSession",
                        new StartVisitorSession(transactions, sites, identity, limiter, sessions)),
                decorator.wrap("ResumeVisitorSession", new ResumeVisitorSession(transactions, sites)),
                decorator.wrap("UpdateVisitor", new UpdateVisitor(transactions, sessions)));
    }

    /** What dialogs ask before they take in a visitor's message. */
    public VisitorAdmission admission() {
        return new SiteVisitorAdmission(core.transactions(), stores.sites(), stores.visitors(), limiter);
    }

    private VisitorSessions sessions() {
        var identification = new VisitorIdentification(core, stores.sites(), stores.visitors());
        return new VisitorSessions(core, assistants, dialogs, stores.visitors(), identification);
    }
}
