package io.replyx.testkit.memory;

import io.replyx.application.kernel.Leases;
import io.replyx.testkit.memory.Tables.LeaseRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

record InMemoryLeases(Tables tables, InstantSource clock) implements Leases {
    @Override
    public Set<String> hold(String holder, Collection<String> names, Duration term) {
        return tables.transactions.acrossTenants(() -> {
            var held = names.stream().filter(name -> isFreeFor(holder, name)).collect(Collectors.toUnmodifiableSet());
            var until = clock.instant().plus(term);
            held.forEach(name -> tables.leases.put(name, new LeaseRow(name, holder, until)));
            return held;
        });
    }

    private boolean isFreeFor(String holder, String name) {
        return tables.leases
                .find(name)
                .filter(lease -> isRunning(lease) && !lease.holder().equals(holder))
                .isEmpty();
    }

    private boolean isRunning(LeaseRow lease) {
        return lease.until().isAfter(clock.instant());
    }

    @Override
    public void release(String holder, Collection<String> names) {
        tables.transactions.runAcrossTenants(() -> names.stream()
                .filter(name -> tables.leases
                        .find(name)
                        .filter(lease -> lease.holder().equals(holder))
                        .isPresent())
                .forEach(tables.leases::remove));
    }

    @Override
    public int purge(Instant before) {
        return tables.transactions.acrossTenants(() -> {
            var gone = tables.leases
                    .all()
                    .filter(lease -> lease.until().isBefore(before))
                    .toList();
            gone.forEach(lease -> tables.leases.remove(lease.name()));
            return gone.size();
        });
    }

    @Override
    public Map<String, String> held(String prefix) {
        return tables.transactions.acrossTenants(() -> tables.leases
                .all()
                .filter(lease -> isRunning(lease) && lease.name().startsWith(prefix))
                .collect(Collectors.toUnmodifiableMap(LeaseRow::name, LeaseRow::holder)));
    }
}
