package io.replyx.application.kernel;

import io.replyx.domain.kernel.Id;
import io.replyx.domain.kernel.TenantAggregate;
import io.replyx.domain.kernel.TenantId;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Reads an aggregate, changes it and saves it, in one transaction. Whoever saves second is told to look again. */
public final class VersionedUpdate<I extends Id, A extends TenantAggregate<I>> {
    private final Transactions transactions;
    private final TenantStore<I, A> store;

    public VersionedUpdate(Transactions transactions, TenantStore<I, A> store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** @return the aggregate as it is stored now */
    public A apply(TenantId tenant, I id, UnaryOperator<A> change) {
        return apply(tenant, id, change, saved -> saved);
    }

    /** @param view what is wanted of the aggregate as it is stored now, in the same transaction */
    public <R> R apply(TenantId tenant, I id, UnaryOperator<A> change, Function<A, R> view) {
        return inTransaction(tenant, () -> view.apply(save(change.apply(store.require(tenant, id)))));
    }

    /** For changes of more than the aggregate. */
    public <R> R inTransaction(TenantId tenant, Supplier<R> work) {
        try {
            return transactions.inTenant(tenant, work);
        } catch (StaleState raced) {
            throw AccessRefusal.CHANGED_MEANWHILE.refusal();
        }
    }

    /** @return the aggregate as it is stored now */
    public A save(A aggregate) {
        store.save(aggregate);
        return store.require(aggregate.tenant(), aggregate.id());
    }
}
