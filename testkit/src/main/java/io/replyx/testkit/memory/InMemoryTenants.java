package io.replyx.testkit.memory;

import io.replyx.application.identity.port.Tenants;
import io.replyx.domain.identity.Membership;
import io.replyx.domain.identity.Tenant;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryTenants(Tables tables) implements Tenants {
    @Override
    public Optional<Tenant> find(TenantId id) {
        tables.transactions.requireAcross();
        return tables.tenants.find(id);
    }

    @Override
    public void add(Tenant tenant) {
        tables.transactions.requireAcross();
        tables.tenants.insert(tenant.id(), tenant);
    }

    @Override
    public void addMember(Membership membership) {
        tables.transactions.requireAcross();
        tables.tenants.require(membership.tenant());
        tables.users.require(membership.user());
        tables.memberships.insert(new Tables.MemberKey(membership.tenant(), membership.user()), membership);
    }

    @Override
    public List<Membership> membershipsOf(UserId user) {
        tables.transactions.requireAcross();
        return tables.memberships
                .all()
                .filter(membership -> membership.user().equals(user))
                .sorted(Comparator.comparing(membership ->
                        tables.tenants.require(membership.tenant()).createdAt()))
                .toList();
    }
}
