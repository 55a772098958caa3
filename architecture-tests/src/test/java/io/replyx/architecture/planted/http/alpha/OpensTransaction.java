package io.replyx.architecture.planted.http.alpha;

import io.replyx.application.kernel.Transactions;
import io.replyx.domain.kernel.TenantId;

record OpensTransaction(Transactions transactions) {
    void opened(TenantId tenant) {
        transactions.runInTenant(tenant, () -> {});
    }
}
