package io.replyx.application.billing.port;

import io.replyx.domain.billing.HoldId;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.kernel.TenantId;

/**
 * Sets money aside before an answer is made, and settles it at its real price afterwards. Each call takes part in the
 * open transaction. Every hold is settled or released once: what comes first counts, and a repeat is harmless.
 *
 * <p>Nobody is charged yet, so the contract's suite holds an implementation to repeats, to tenants and to never failing
 * once an answer is made; that money is moved, and undone with its transaction, it cannot see.
 */
public interface Charging {
    /** @throws io.replyx.domain.kernel.Refusal when the tenant cannot pay for an answer */
    void hold(TenantId tenant, HoldId hold);

    /** Takes what was really used, and sets the rest free. However much that is, the answer is made: it never refuses. */
    void settle(TenantId tenant, HoldId hold, Usage usage);

    /** Sets everything free: no answer was made. */
    void release(TenantId tenant, HoldId hold);
}
