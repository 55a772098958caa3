package io.replyx.testkit.scripted;

import java.util.function.BooleanSupplier;

/** Finds out who calls a remote part while holding a transaction open. */
record TransactionProbe(BooleanSupplier open) {
    void requireNone(String what) {
        if (open.getAsBoolean()) {
            throw new IllegalStateException(what + " must not be called inside a transaction");
        }
    }
}
