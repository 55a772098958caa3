package io.replyx.application.identity;

import io.replyx.application.identity.port.Tenants;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.identity.IdentityRefusal;
import io.replyx.domain.identity.Membership;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** Finds the workspace that a user is to work in. */
@AcrossTenants
final class WorkspaceResolver {
    private final Tenants tenants;

    WorkspaceResolver(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The wanted workspace, or the user's first when none is named. */
    Profile of(User user, Optional<TenantId> wanted) {
        var memberships = tenants.membershipsOf(user.id());
        var chosen = memberships.stream()
                .filter(membership -> wanted.isEmpty() || wanted.get().equals(membership.tenant()))
                .findFirst();
        if (chosen.isEmpty() && (wanted.isPresent() || !user.platformAdmin())) {
            throw IdentityRefusal.NOT_A_MEMBER.refusal();
        }
        return new Profile(user, chosen.map(this::workspace));
    }

    private Profile.Workspace workspace(Membership membership) {
        var tenant = tenants.find(membership.tenant()).orElseThrow();
        return new Profile.Workspace(tenant, membership.role());
    }
}
