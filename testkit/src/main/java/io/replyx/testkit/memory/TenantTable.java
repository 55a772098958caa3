package io.replyx.testkit.memory;

import io.replyx.domain.kernel.TenantId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows that each belong to a tenant: another tenant's cannot be seen, and cannot be written. */
final class TenantTable<K, V> {
    private final InMemoryTransactions transactions;
    private final Table<K, Row<V>> rows;

    private record Row<V>(TenantId tenant, V value) {}

    TenantTable(String name, InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new Table<>(name, transactions);
    }

    Optional<V> find(TenantId tenant, K key) {
        boolean visible = transactions.sees(tenant);
        return rows.find(key)
                .filter(row -> visible && row.tenant().equals(tenant))
                .map(Row::value);
    }

    /** What a foreign key does that includes the tenant. */
    V require(TenantId tenant, K key) {
        return find(tenant, key).orElseThrow(() -> new IllegalStateException("tenant " + tenant + " has no " + key));
    }

    Stream<V> all(TenantId tenant) {
        boolean visible = transactions.sees(tenant);
        return rows.all().filter(row -> visible && row.tenant().equals(tenant)).map(Row::value);
    }

    void insert(TenantId tenant, K key, V value) {
        transactions.requireTenant(tenant);
        rows.insert(key, new Row<>(tenant, value));
    }

    void update(TenantId tenant, K key, V value) {
        transactions.requireTenant(tenant);
        require(tenant, key);
        rows.put(key, new Row<>(tenant, value));
    }

    void removeIf(TenantId tenant, Predicate<K> wanted) {
        transactions.requireTenant(tenant);
        rows.removeIf(key -> wanted.test(key) && rows.require(key).tenant().equals(tenant));
    }
}
