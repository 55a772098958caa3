package io.replyx.testkit.memory;

import io.replyx.application.kernel.Transactions;
import io.replyx.domain.kernel.TenantId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One transaction at a time; what it wrote is taken back when it throws. */
final class InMemoryTransactions implements Transactions {
    private final ReentrantLock turn = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<Runnable> endings = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Scope scope = new Scope.Closed();

    private sealed interface Scope {
        record Closed() implements Scope {}

        record AllTenants() implements Scope {}

        record OneTenant(TenantId tenant) implements Scope {}
    }

    @Override
    public <T> T inTenant(TenantId tenant, Supplier<T> work) {
        return run(new Scope.OneTenant(tenant), work);
    }

    @Override
    public <T> T acrossTenants(Supplier<T> work) {
        return run(new Scope.AllTenants(), work);
    }

    boolean isOpen() {
        return turn.isHeldByCurrentThread();
    }

    /** Whether this tenant's rows may be read; no tenant's may be read across tenants. */
    boolean sees(TenantId tenant) {
        return switch (current()) {
            case Scope.OneTenant(TenantId own) -> own.equals(tenant);
            case Scope.AllTenants _, Scope.Closed _ ->
                throw new IllegalStateException("a tenant's data is reached in a transaction of that tenant only");
        };
    }

    void requireTenant(TenantId tenant) {
        if (!sees(tenant)) {
            throw new IllegalStateException("this transaction must not write data of tenant " + tenant);
        }
    }

    void requireAcross() {
        if (!(current() instanceof Scope.AllTenants)) {
            throw new IllegalStateException("the platform's data is reached across tenants only");
        }
    }

    /** For rows that both kinds of transaction may add. */
    void requireTenantOrAcross(TenantId tenant) {
        if (!(current() instanceof Scope.AllTenants)) {
            requireTenant(tenant);
        }
    }

    void onRollback(Runnable step) {
        undo.push(step);
    }

    void onEnd(Runnable step) {
        endings.add(step);
    }

    void onCommit(Runnable notice) {
        afterCommit.add(notice);
    }

    private Scope current() {
        if (!isOpen()) {
            throw new IllegalStateException("no transaction is open");
        }
        return scope;
    }

    private <T> T run(Scope wanted, Supplier<T> work) {
        if (isOpen()) {
            throw new IllegalStateException("transactions do not nest");
        }
        var notices = new ArrayList<Runnable>();
        T result;
        turn.lock();
        try {
            result = inside(wanted, work);
            notices.addAll(afterCommit);
        } finally {
            close();
            turn.unlock();
        }
        notices.forEach(Runnable::run);
        return result;
    }

    private <T> T inside(Scope wanted, Supplier<T> work) {
        scope = wanted;
        boolean committed = false;
        try {
            T result = work.get();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                undo.forEach(Runnable::run);
            }
        }
    }

    private void close() {
        endings.forEach(Runnable::run);
        endings.clear();
        undo.clear();
        afterCommit.clear();
        scope = new Scope.Closed();
    }
}
