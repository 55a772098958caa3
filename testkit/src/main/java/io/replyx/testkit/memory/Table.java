package io.replyx.testkit.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows by their key, which come back as they were when the transaction fails. */
final class Table<K, V> {
    private final String name;
    private final InMemoryTransactions transactions;
    private final Map<K, V> rows = new LinkedHashMap<>();

    Table(String name, InMemoryTransactions transactions) {
        this.name = name;
        this.transactions = transactions;
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** What a foreign key does. */
    V require(K key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no " + name + " " + key));
    }

    Stream<V> all() {
        return List.copyOf(rows.values()).stream();
    }

    void insert(K key, V row) {
        if (rows.containsKey(key)) {
            throw new IllegalStateException("there is a " + name + " " + key + " already");
        }
        put(key, row);
    }

    void update(K key, V row) {
        require(key);
        put(key, row);
    }

    void put(K key, V row) {
        var before = Optional.ofNullable(rows.put(key, row));
        transactions.onRollback(() -> restore(key, before));
    }

    Optional<V> remove(K key) {
        var before = Optional.ofNullable(rows.remove(key));
        transactions.onRollback(() -> restore(key, before));
        return before;
    }

    void removeIf(Predicate<K> wanted) {
        rows.keySet().stream().filter(wanted).toList().forEach(this::remove);
    }

    private void restore(K key, Optional<V> before) {
        before.ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key));
    }
}
