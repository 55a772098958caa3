package io.replyx.application.kernel;

import io.replyx.domain.kernel.Id;
import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.TenantAggregate;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** A tenant's aggregates of one kind. Takes part in the open transaction; the store itself keeps tenants apart. */
public interface TenantStore<I extends Id, A extends TenantAggregate<I>> {
    /** What a caller is told where {@link #find} is empty; takes the {@code id}. */
    RefusalCode unknown();

    /** Empty for an unknown id, a removed one, and another tenant's id alike. */
    Optional<A> find(TenantId tenant, I id);

    /** @throws io.replyx.domain.kernel.Refusal {@link #unknown} where {@link #find} is empty */
    default A require(TenantId tenant, I id) {
        return find(tenant, id).orElseThrow(() -> unknown().refusal("id", id));
    }

    /** Newest first; removed ones are left out. */
    Slice<A> list(TenantId tenant, Slice.Request request);

    void add(A aggregate);

    /** @throws StaleState when the stored version is not {@code aggregate.version()}; stored afterwards is the next one */
    void save(A aggregate);

    /** It is not found or listed any more; what refers to it stays. Removing twice is harmless. */
    void remove(TenantId tenant, I id);
}
