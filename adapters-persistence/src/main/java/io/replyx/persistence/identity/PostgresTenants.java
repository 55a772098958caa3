package io.replyx.persistence.identity;

import io.replyx.application.identity.port.Tenants;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.identity.Membership;
import io.replyx.domain.identity.Tenant;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import io.replyx.persistence.kernel.HibernateTransactions;
import java.util.List;
import java.util.Optional;

@AcrossTenants
public final class PostgresTenants implements Tenants {
    private final HibernateTransactions transactions;

    public PostgresTenants(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return transactions.inSession(session ->
                Optional.ofNullable(session.get(WorkspaceRow.class, id.value())).map(WorkspaceRow::toTenant));
    }

    @Override
    public void add(Tenant tenant) {
        transactions.inSession(session -> session.insert(WorkspaceRow.of(tenant)));
    }

    @Override
    public void addMember(Membership membership) {
        transactions.inSession(session -> session.insert(MembershipRow.of(membership)));
    }

    @Override
    public List<Membership> membershipsOf(UserId user) {
        var hql = "from MembershipRow m where m.key.user = :user"
                + " order by (select t.createdAt from WorkspaceRow t where t.id = m.key.tenant), m.key.tenant";
        return transactions.inSession(session ->
                session.createSelectionQuery(hql, MembershipRow.class).setParameter("user", user.value()).stream()
                        .map(MembershipRow::toMembership)
                        .toList());
    }
}
