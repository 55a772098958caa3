package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.Transactions;
import io.replyx.domain.kernel.TenantId;

record OpensTransaction(Transactions transactions) {
    String opened(TenantId tenant) {
        return transactions.inTenant(tenant, () -> "seen");
    }
}
