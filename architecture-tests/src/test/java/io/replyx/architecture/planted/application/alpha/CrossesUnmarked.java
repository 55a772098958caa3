package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.Transactions;

record CrossesUnmarked(Transactions transactions) {
    String crossed() {
        return transactions.acrossTenants(() -> "seen");
    }
}
