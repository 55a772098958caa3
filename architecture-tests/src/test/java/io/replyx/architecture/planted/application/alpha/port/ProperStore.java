package io.replyx.architecture.planted.application.alpha.port;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.kernel.TenantId;

/** Asks whose data is meant. */
public interface ProperStore {
    /** Carries its tenant. */
    record Thing(TenantId tenant, String text) {}

    String find(TenantId tenant);

    void add(Thing thing);

    @AcrossTenants
    int count();
}
