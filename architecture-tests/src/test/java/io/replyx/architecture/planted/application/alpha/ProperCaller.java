package io.replyx.architecture.planted.application.alpha;

import io.replyx.architecture.planted.application.alpha.port.Forgetful;
import io.replyx.architecture.planted.application.alpha.port.Idle;
import io.replyx.architecture.planted.application.alpha.port.ProperStore;
import io.replyx.domain.kernel.TenantId;
import java.util.UUID;

record ProperCaller(ProperStore store, Idle idle, Forgetful forgetful) {
    int stored(TenantId tenant, UUID id) {
        store.add(new ProperStore.Thing(tenant, store.find(tenant) + idle.find(tenant) + forgetful.find(id)));
        return store.count();
    }
}
