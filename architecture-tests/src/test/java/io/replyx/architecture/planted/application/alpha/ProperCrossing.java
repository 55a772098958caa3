package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.JobHandler;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.Transactions;

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
