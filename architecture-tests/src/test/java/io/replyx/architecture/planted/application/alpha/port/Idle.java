package io.replyx.architecture.planted.application.alpha.port;

import io.replyx.domain.kernel.TenantId;

/** Could do more than anybody asks. */
public interface Idle {
    String find(TenantId tenant);

    void neverAsked(TenantId tenant);
}
