package io.replyx.application.sites;

import io.replyx.application.assistants.port.Assistants;
import io.replyx.application.dialogs.VisitorRules;
import io.replyx.application.dialogs.port.Dialogs;
import io.replyx.application.kernel.Around;
import io.replyx.application.kernel.Ids;
import io.replyx.application.kernel.Once;
import io.replyx.application.kernel.RateLimits;
import io.replyx.application.kernel.Secrets;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.Vault;
import io.replyx.application.sites.port.Sites;
import io.replyx.application.sites.port.Visitors;
import java.time.InstantSource;

/** Puts this capability together. */
public record SitesAssembly(
        Transactions transactions,
        Assistants assistants,
        Dialogs dialogs,
        Sites sites,
        Visitors visitors,
        Vault vault,
        Secrets secrets,
        RateLimits limits,
        SitePolicy policy,
        Once once,
        Ids ids,
        InstantSource clock) {

    public SitesApi api(Around around) {
        var editing = new SiteEditing(transactions, sites);
        var identity = new IdentitySecrets(vault, secrets);
        var book = book();
        var create = new CreateSite(transactions, assistants, sites, identity, policy, once, ids, clock);
        var secret = new GetIdentitySecret(transactions, sites, identity);
        return new SitesApi(
                around.wrap("CreateSite", create),
                around.wrap("GetSite", new GetSite(transactions, sites)),
                around.wrap("ListSites", new ListSites(transactions, sites)),
                around.wrap("UpdateSite", new UpdateSite(editing, assistants, policy)),
                around.wrap("DeleteSite", new DeleteSite(transactions, sites)),
                around.wrap("RotateSiteKey", new RotateSiteKey(editing, ids)),
                around.wrap("GetIdentitySecret", secret),
                around.wrap("RotateIdentitySecret", new RotateIdentitySecret(editing, identity)),
                around.wrap("FindSite", new FindSite(transactions, sites)),
                around.wrap("StartVisit", new StartVisit(transactions, sites, identity, limits, book)),
                around.wrap("ResumeVisit", new ResumeVisit(transactions, sites)),
                around.wrap("UpdateVisitor", new UpdateVisitor(transactions, book)));
    }

    /** What dialogs ask before they take in a visitor's message. */
    public VisitorRules rules() {
        return new SiteRules(transactions, sites, visitors, limits);
    }

    private VisitBook book() {
        var acquaintance = new Acquaintance(sites, visitors, secrets, ids, clock);
        return new VisitBook(assistants, dialogs, visitors, acquaintance, ids, clock);
    }
}
