package io.replyx.application.billing;

import io.replyx.application.billing.port.Charging;
import io.replyx.domain.billing.HoldId;
import io.replyx.domain.billing.Usage;
import io.replyx.domain.kernel.TenantId;

/** Charges nobody: for installations that serve their owner only. */
public final class NoCharging implements Charging {
    @Override
    public void hold(TenantId tenant, HoldId hold) {}

    @Override
    public void settle(TenantId tenant, HoldId hold, Usage usage) {}

    @Override
    public void release(TenantId tenant, HoldId hold) {}
}
