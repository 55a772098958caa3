package io.replyx.architecture.planted.persistence.beta;

import io.replyx.architecture.planted.application.alpha.port.Idle;
import io.replyx.domain.kernel.TenantId;

final class OtherIdle implements Idle {
    @Override
    public String find(TenantId tenant) {
        return tenant.toString();
    }

    @Override
    public void neverAsked(TenantId tenant) {}
}
