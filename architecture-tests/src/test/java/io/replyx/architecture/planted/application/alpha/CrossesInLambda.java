package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.Transactions;

record CrossesInLambda(Transactions transactions) {
    Runnable crossing() {
        return () -> transactions.runAcrossTenants(() -> {});
    }
}
