package io.replyx.testkit.memory;

import io.replyx.application.sites.port.Visitors;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.VisitorId;
import io.replyx.domain.sites.UserReference;
import io.replyx.domain.sites.Visitor;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

final class InMemoryVisitors implements Visitors {
    private final Tables tables;
    private final Set<VisitorId> locked = new HashSet<>();

    InMemoryVisitors(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Visitor> find(TenantId tenant, VisitorId id) {
        return tables.visitors.find(tenant, id);
    }

    /** Transactions take turns; what is kept is only that somebody remembered to lock. */
    @Override
    public Optional<Visitor> lock(TenantId tenant, VisitorId id) {
        var visitor = find(tenant, id);
        visitor.ifPresent(this::hold);
        return visitor;
    }

    private void hold(Visitor visitor) {
        locked.add(visitor.id());
        tables.transactions.onEnd(locked::clear);
    }

    @Override
    public Optional<VisitorId> findByUser(TenantId tenant, SiteId site, UserReference user) {
        return tables.visitors
                .all(tenant)
                .filter(visitor -> visitor.site().equals(site))
                .filter(visitor -> visitor.credentials().user().equals(Optional.of(user)))
                .map(Visitor::id)
                .findAny();
    }

    @Override
    public void add(Visitor visitor) {
        tables.sites.require(visitor.tenant(), visitor.site());
        requireUnique(visitor);
        tables.visitors.insert(visitor.tenant(), visitor.id(), visitor);
        hold(visitor);
    }

    @Override
    public void save(Visitor visitor) {
        tables.transactions.requireTenant(visitor.tenant());
        if (!locked.contains(visitor.id())) {
            throw new IllegalStateException("visitor " + visitor.id() + " is not locked by this transaction");
        }
        requireUnique(visitor);
        tables.visitors.update(visitor.tenant(), visitor.id(), visitor);
    }

    private void requireUnique(Visitor visitor) {
        boolean taken = visitor.credentials()
                .user()
                .flatMap(user -> findByUser(visitor.tenant(), visitor.site(), user))
                .filter(other -> !other.equals(visitor.id()))
                .isPresent();
        if (taken) {
            throw new IllegalStateException("two visitors for one user: " + visitor);
        }
    }
}
