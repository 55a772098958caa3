package io.replyx.architecture.planted.persistence.alpha;

import io.replyx.architecture.planted.application.alpha.port.ProperStore;
import io.replyx.domain.kernel.TenantId;

final class PostgresProperStore implements ProperStore {
    @Override
    public String find(TenantId tenant) {
        return tenant.toString();
    }

    @Override
    public void add(Thing thing) {}

    @Override
    public int count() {
        return 0;
    }
}
