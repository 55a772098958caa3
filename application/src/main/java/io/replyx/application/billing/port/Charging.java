package io.replyx.application.billing.port;

import io.replyx.domain.billing.HoldId;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.kernel.TenantId;

/**
 * Sets money aside before an answer is made, and settles it at its real price afterwards. Each call takes part in the
 * open transaction. Every hold is settled or released once; a repeat is harmless.
 */
public interface Charging {
    /** @throws io.replyx.domain.kernel.Refusal when the tenant cannot pay for an answer */
    void hold(TenantId tenant, HoldId hold);

    /** Takes what was really used, and sets the rest free. */
    void settle(TenantId tenant, HoldId hold, Usage usage);

    /** Sets everything free: no answer was made. */
    void release(TenantId tenant, HoldId hold);
}
