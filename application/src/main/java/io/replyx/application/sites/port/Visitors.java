package io.replyx.application.sites.port;

import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.domain.sites.UserReference;
import io.replyx.domain.sites.Visitor;
import java.util.Optional;

/** Who came to a tenant's sites. */
public interface Visitors {
    /** Empty for an unknown id and for another tenant's id alike. */
    Optional<Visitor> find(TenantId tenant, VisitorId id);

    /** Like {@link #find}; nobody else changes them before this transaction ends. Waits for whoever holds them. */
    Optional<Visitor> lock(TenantId tenant, VisitorId id);

    /** The visitor of this site for whom the tenant's server vouched as this user. */
    Optional<VisitorId> findByUser(TenantId tenant, SiteId site, UserReference user);

    /** A second visitor for one user of a site is a defect and throws. */
    void add(Visitor visitor);

    /** Only for a visitor whom this transaction locked or added. */
    void save(Visitor visitor);
}
