package io.replyx.persistence.kernel;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.TenantStore;
import io.replyx.domain.kernel.Id;
import io.replyx.domain.kernel.TenantAggregate;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.LockMode;
import org.hibernate.query.SelectionQuery;

/** A tenant's aggregates of one kind, each a row of its own. Removed ones are marked, as what refers to them stays. */
public abstract class PostgresTenantStore<I extends Id, A extends TenantAggregate<I>, R extends TenantRow<A>>
        implements TenantStore<I, A> {
    protected final HibernateTransactions transactions;
    private final Class<R> type;
    private final Function<A, R> rowOf;

    protected PostgresTenantStore(HibernateTransactions transactions, Class<R> type, Function<A, R> rowOf) {
        this.transactions = transactions;
        this.type = type;
        this.rowOf = rowOf;
    }

    @Override
    public Optional<A> find(TenantId tenant, I id) {
        return find(tenant, id, LockMode.NONE);
    }

    protected final Optional<A> find(TenantId tenant, I id, LockMode mode) {
        var key = new TenantKey(tenant.value(), id.value());
        return transactions.inSession(session -> Optional.ofNullable(session.get(type, key, mode))
                .filter(row -> !row.removed)
                .map(TenantRow::toDomain));
    }

    @Override
    public Slice<A> list(TenantId tenant, Slice.Request request) {
        return slice(request, transactions.slice(present(), request, type).setParameter("tenant", tenant.value()));
    }

    /** @param query made by {@link HibernateTransactions#slice} for this request */
    protected final Slice<A> slice(Slice.Request request, SelectionQuery<R> query) {
        var found = query.stream().map(TenantRow::toDomain).toList();
        return Slice.ofLookahead(found, request.limit(), each -> each.id().value());
    }

    /** Selects the rows of a tenant that are not removed; takes a parameter {@code tenant}, and further conditions. */
    protected final String present() {
        return "from " + type.getSimpleName() + " where key.tenant = :tenant and removed = false";
    }

    @Override
    public void add(A aggregate) {
        transactions.inSession(session -> session.insert(rowOf.apply(aggregate)));
    }

    @Override
    public void save(A aggregate) {
        transactions.update(rowOf.apply(aggregate));
    }

    @Override
    public void remove(TenantId tenant, I id) {
        var hql = "update " + type.getSimpleName()
                + " set removed = true, version = version + 1 where key.tenant = :tenant and key.id = :id";
        transactions.inSession(session -> session.createMutationQuery(hql)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .executeUpdate());
    }
}
