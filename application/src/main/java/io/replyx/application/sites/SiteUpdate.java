package io.replyx.application.sites;

import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.sites.port.Sites;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.sites.Site;
import java.util.function.UnaryOperator;

/** Reads a site, changes it and saves it, in one transaction. */
final class SiteUpdate {
    private final Transactions transactions;
    private final Sites sites;

    SiteUpdate(Transactions transactions, Sites sites) {
        this.transactions = transactions;
        this.sites = sites;
    }

    /**
     * Whoever saves second is told to look again.
     *
     * @return the site as it is stored now
     */
    Site edit(TenantId tenant, SiteId id, UnaryOperator<Site> change) {
        try {
            return transactions.inTenant(tenant, () -> {
                sites.save(change.apply(sites.require(tenant, id)));
                return sites.require(tenant, id);
            });
        } catch (StaleState raced) {
            throw AccessRefusal.CHANGED_MEANWHILE.refusal();
        }
    }
}
