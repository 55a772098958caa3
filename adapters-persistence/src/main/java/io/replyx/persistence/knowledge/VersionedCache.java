package io.replyx.persistence.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers what was read of the database, each with the version that it was read at. What was not used for longest is
 * forgotten when all of it grows too large.
 */
final class VersionedCache<K, V extends VersionedCache.Weighed> {
    private final long capacity;
    private final Map<K, Versioned<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /** Something that knows about how many bytes of memory it takes. */
    interface Weighed {
        long weight();
    }

    private record Versioned<V>(long version, V value) {}

    /** @param capacity in bytes; the newest entry is kept even when it alone is larger */
    VersionedCache(long capacity) {
        this.capacity = capacity;
    }

    /** What is remembered of this very version, else what the reading gives, remembered from now on. */
    V get(K key, long version, Supplier<V> reading) {
        return remembered(key, version).orElseGet(() -> {
            var read = reading.get();
            remember(key, version, read);
            return read;
        });
    }

    private synchronized Optional<V> remembered(K key, long version) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> entry.version() == version)
                .map(Versioned::value);
    }

    /** A reader that was overtaken does not put its older reading in place of a newer one. */
    private synchronized void remember(K key, long version, V value) {
        var before = Optional.ofNullable(entries.get(key));
        if (before.filter(entry -> entry.version() > version).isPresent()) {
            return;
        }
        entries.put(key, new Versioned<>(version, value));
        weight += value.weight() - before.map(entry -> entry.value().weight()).orElse(0L);
        forgetEldest(key);
    }

    private void forgetEldest(K newest) {
        var eldest = entries.entrySet().iterator();
        while (weight > capacity && eldest.hasNext()) {
            var entry = eldest.next();
            if (!entry.getKey().equals(newest)) {
                weight -= entry.getValue().value().weight();
                eldest.remove();
            }
        }
    }
}
