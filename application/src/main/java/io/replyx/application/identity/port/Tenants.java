package io.replyx.application.identity.port;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.identity.Membership;
import io.replyx.domain.identity.Tenant;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.util.List;
import java.util.Optional;

/** Workspaces and who belongs to them. */
@AcrossTenants
public interface Tenants {
    Optional<Tenant> find(TenantId id);

    void add(Tenant tenant);

    void addMember(Membership membership);

    /** The user's memberships, oldest tenant first. */
    List<Membership> membershipsOf(UserId user);
}
