package io.replyx.persistence.jobs;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.Payload;
import io.replyx.application.kernel.Subscription;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.JsonbCodec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Hands jobs out by {@code FOR UPDATE SKIP LOCKED}. Each call is a transaction of its own. */
@AcrossTenants
public final class PostgresJobQueue implements JobQueue {
    private static final String COLUMNS =
            "j.id, j.tenant_id, j.kind, j.lane, j.lane_position, j.payload, j.run_at, j.attempts, j.due_at, j.error";

    private static final String CLAIM = """
            with due as (
                select id from job as candidate
                where state <> 'parked' and due_at <= ?
                  and not exists (
                      select from job as earlier
                      where earlier.lane = candidate.lane and earlier.lane_position < candidate.lane_position
                        and earlier.state <> 'parked')
                order by due_at, id
                limit ?
                for update skip locked)
            update job as j set state = 'claimed', attempts = j.attempts + 1, due_at = ?
            from due where j.id = due.id
            returning\s""" + COLUMNS;

    /** A claim raises the attempts, so they tell whether the job is still in the same hands. */
    private static final String HELD =
            "state = 'claimed' and (id, attempts) in (select * from unnest(?::uuid[], ?::integer[]))";

    private final HibernateTransactions transactions;
    private final InstantSource clock;
    private final JobListeners listeners;

    public PostgresJobQueue(HibernateTransactions transactions, InstantSource clock, JobListeners listeners) {
        this.transactions = transactions;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public List<Claimed> claim(int limit) {
        var now = clock.instant();
        var claimed = query(
                CLAIM,
                statement -> {
                    statement.setObject(1, utc(now));
                    statement.setInt(2, limit);
                    statement.setObject(3, utc(now.plus(LEASE)));
                },
                row -> new Claimed(job(row), row.getInt(8)));
        return claimed.stream()
                .sorted(Comparator.comparing(each -> each.job().id()))
                .toList();
    }

    @Override
    public Set<UUID> renew(Collection<Claimed> jobs) {
        var sql = "update job set due_at = ? where " + HELD + " returning id";
        return Set.copyOf(query(
                sql,
                statement -> {
                    statement.setObject(1, utc(clock.instant().plus(LEASE)));
                    bindHeld(statement, 2, jobs);
                },
                row -> row.getObject(1, UUID.class)));
    }

    @Override
    public void finish(Collection<Claimed> jobs) {
        update("delete from job where " + HELD, statement -> bindHeld(statement, 1, jobs));
    }

    @Override
    public void retry(Claimed job, Instant runAt, String error) {
        update("update job set state = 'queued', run_at = ?, due_at = ?, error = ? where " + HELD, statement -> {
            statement.setObject(1, utc(runAt));
            statement.setObject(2, utc(runAt));
            statement.setString(3, storable(error));
            bindHeld(statement, 4, List.of(job));
        });
    }

    @Override
    public void moveToDeadLetter(Claimed job, String error) {
        update("update job set state = 'parked', due_at = ?, error = ? where " + HELD, statement -> {
            statement.setObject(1, utc(clock.instant()));
            statement.setString(2, storable(error));
            bindHeld(statement, 3, List.of(job));
        });
    }

    @Override
    public void releaseAll() {
        update(
                "update job set state = 'queued', due_at = ? where state = 'claimed'",
                statement -> statement.setObject(1, utc(clock.instant())));
    }

    @Override
    public List<DeadJob> deadJobs(int limit) {
        var sql = "select " + COLUMNS + " from job j where j.state = 'parked' order by j.due_at desc limit ?";
        return query(
                sql,
                statement -> statement.setInt(1, limit),
                row -> new DeadJob(
                        job(row),
                        row.getInt(8),
                        row.getString(10),
                        row.getObject(9, OffsetDateTime.class).toInstant()));
    }

    @Override
    public Subscription onClaimed(Consumer<Claimed> listener) {
        return listeners.onClaimed(listener);
    }

    @Override
    public Subscription onAdded(Runnable listener) {
        return listeners.onAdded(listener);
    }

    private static void bindHeld(PreparedStatement statement, int first, Collection<Claimed> jobs) throws SQLException {
        statement.setObject(first, jobs.stream().map(each -> each.job().id()).toArray(UUID[]::new));
        statement.setObject(first + 1, jobs.stream().map(Claimed::attempt).toArray(Integer[]::new));
    }

    /** An error may quote anything; PostgreSQL's texts hold everything but NUL. */
    private static String storable(String error) {
        return error.replace("\0", "");
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private void update(String sql, Binding binding) {
        transactions.runAcrossTenants(() -> transactions.deferJdbc(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                statement.executeUpdate();
            }
        }));
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        return transactions.acrossTenants(() -> transactions.jdbc(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                try (var rows = statement.executeQuery()) {
                    var found = new ArrayList<T>();
                    while (rows.next()) {
                        found.add(reading.read(rows));
                    }
                    return found;
                }
            }
        }));
    }

    private static Job job(ResultSet row) throws SQLException {
        var lane = Optional.ofNullable(row.getObject(4, UUID.class));
        long position = row.getLong(5);
        return new Job(
                row.getObject(1, UUID.class),
                row.getString(3),
                new TenantId(row.getObject(2, UUID.class)),
                lane.map(id -> new Job.OrderingKey(id, position)),
                new Payload(JsonbCodec.texts(row.getString(6))),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
