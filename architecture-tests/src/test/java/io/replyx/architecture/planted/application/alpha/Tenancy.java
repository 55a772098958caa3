package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.Transactions;
import io.replyx.architecture.planted.application.alpha.port.Stores.Forgetful;
import io.replyx.architecture.planted.application.alpha.port.Stores.Idle;
import io.replyx.architecture.planted.application.alpha.port.Stores.ProperStore;
import io.replyx.domain.kernel.TenantId;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

final class Tenancy {
    record OpensTransaction(Transactions transactions) {
        String opened(TenantId tenant) {
            return transactions.inTenant(tenant, () -> "seen");
        }
    }

    record CrossesUnmarked(Transactions transactions) {
        String crossed() {
            return transactions.acrossTenants(() -> "seen");
        }
    }

    record CrossesInLambda(Transactions transactions) {
        Runnable crossing() {
            return () -> transactions.runAcrossTenants(() -> {});
        }
    }

    record CrossesByReference(Transactions transactions) {
        Function<Supplier<String>, String> crossing() {
            return transactions::acrossTenants;
        }
    }

    @AcrossTenants
    record ProperCrossing(Transactions transactions) implements JobHandler {
        @Override
        public String kind() {
            return transactions.acrossTenants(() -> "proper");
        }

        @Override
        public void run(JobQueue.Claimed job) {
            transactions.runAcrossTenants(() -> {});
        }
    }

    record ProperCaller(ProperStore store, Idle idle, Forgetful forgetful) {
        int stored(TenantId tenant, UUID id) {
            store.add(new ProperStore.Thing(tenant, store.find(tenant) + idle.find(tenant) + forgetful.find(id)));
            return store.count();
        }
    }
}
