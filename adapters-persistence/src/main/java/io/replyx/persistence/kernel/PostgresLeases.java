package io.replyx.persistence.kernel;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each call is one statement in a transaction of its own. Nodes' clocks must agree to within a second or so. */
@AcrossTenants
public final class PostgresLeases implements Leases {
    /** In the order of names, so that two nodes that want the same ones never wait for each other in a circle. */
    private static final String HOLD = """
            insert into lease as kept (name, holder, until)
            select name, ?, ? from unnest(?::text[]) as wanted (name) order by name
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
                where kept.holder = excluded.holder or kept.until <= ?
            returning name""";

    private final HibernateTransactions transactions;
    private final InstantSource clock;

    public PostgresLeases(HibernateTransactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Set<String> hold(String holder, Collection<String> names, Duration term) {
        var now = clock.instant();
        return Set.copyOf(transactions
                .withPriority()
                .acrossTenants(() -> transactions.jdbc(connection -> Jdbc.query(
                        connection,
                        HOLD,
                        row -> row.getString(1),
                        holder,
                        now.plus(term),
                        Jdbc.texts(names, name -> name),
                        now))));
    }

    @Override
    public void release(String holder, Collection<String> names) {
        transactions
                .withPriority()
                .runAcrossTenants(() -> transactions.deferJdbc(connection -> Jdbc.update(
                        connection,
                        "delete from lease where holder = ? and name = any(?)",
                        holder,
                        Jdbc.texts(names, name -> name))));
    }

    @Override
    public int purge(Instant before) {
        return transactions.acrossTenants(() ->
                transactions.jdbc(connection -> Jdbc.update(connection, "delete from lease where until < ?", before)));
    }

    @Override
    public Map<String, String> held(String prefix) {
        return transactions
                .acrossTenants(() -> transactions.jdbc(connection -> Jdbc.query(
                        connection,
                        "select name, holder from lease where starts_with(name, ?) and until > ?",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        prefix,
                        clock.instant())))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
