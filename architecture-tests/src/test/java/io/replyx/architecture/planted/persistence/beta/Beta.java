package io.replyx.architecture.planted.persistence.beta;

import io.replyx.architecture.planted.application.alpha.port.Stores.Idle;
import io.replyx.architecture.planted.persistence.alpha.Alpha;
import io.replyx.architecture.planted.testkit.contract.Contracts;
import io.replyx.domain.kernel.TenantId;

/** The other half of the cycle, and two adapters of one port whose only test is held to neither. */
public final class Beta {
    /** Public for the other half of the cycle. */
    public record StoreTwo(Alpha.StoreOne other) {}

    static final class PostgresIdle implements Idle {
        @Override
        public String find(TenantId tenant) {
            return tenant.toString();
        }

        @Override
        public void neverAsked(TenantId tenant) {}
    }

    static final class OtherIdle implements Idle {
        @Override
        public String find(TenantId tenant) {
            return tenant.toString();
        }

        @Override
        public void neverAsked(TenantId tenant) {}
    }

    static final class OnlyIdleStory extends Contracts.IdleContract {}
}
