package io.replyx.architecture.planted.application.alpha.port;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.kernel.TenantId;
import java.util.UUID;

/** Ports, good and bad. */
public final class Stores {
    /** Finds anybody's things. */
    public interface Forgetful {
        String find(UUID id);
    }

    /** Could do more than anybody asks. */
    public interface Idle {
        String find(TenantId tenant);

        void neverAsked(TenantId tenant);
    }

    /** Asks whose data is meant. */
    public interface ProperStore {
        /** Carries its tenant. */
        record Thing(TenantId tenant, String text) {}

        String find(TenantId tenant);

        void add(Thing thing);

        @AcrossTenants
        int count();
    }
}
