package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.Transactions;
import java.util.function.Function;
import java.util.function.Supplier;

record CrossesByReference(Transactions transactions) {
    Function<Supplier<String>, String> crossing() {
        return transactions::acrossTenants;
    }
}
