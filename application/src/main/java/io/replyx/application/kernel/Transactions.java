package io.replyx.application.kernel;

import io.replyx.domain.kernel.TenantId;
import java.util.function.Supplier;

/**
 * Opens the transactions that stores, events and jobs take part in.
 *
 * <p>Work is kept when it returns, and undone when it throws anything at all, an {@link Error} included. Transactions do
 * not nest: opening one inside another is a defect and throws {@link IllegalStateException}. No network call belongs
 * inside.
 */
public interface Transactions {

    /** Sees and writes this tenant's data only; the store itself enforces it. */
    <T> T inTenant(TenantId tenant, Supplier<T> work);

    /** Sees the platform's own data: users, sessions, tenants, jobs. Callers are marked {@link AcrossTenants}. */
    <T> T acrossTenants(Supplier<T> work);

    /**
     * The same, for short work that must not wait behind other transactions however many there are: the renewal of a lease, and
     * the note of what has been done outside already, which would be done again after a crash.
     */
    default Transactions withPriority() {
        return this;
    }

    /** {@link #inTenant} for work without a result. */
    default void runInTenant(TenantId tenant, Runnable work) {
        inTenant(tenant, () -> done(work));
    }

    /** {@link #acrossTenants} for work without a result. */
    default void runAcrossTenants(Runnable work) {
        acrossTenants(() -> done(work));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }
}
