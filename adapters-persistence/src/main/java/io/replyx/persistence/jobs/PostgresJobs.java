package io.replyx.persistence.jobs;

import io.replyx.application.kernel.Job;
import io.replyx.application.kernel.JobQueue;
import io.replyx.application.kernel.Jobs;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.JsonbCodec;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** Leaves jobs behind. A tenant's role may insert its own jobs and see none. */
public final class PostgresJobs implements Jobs {
    private static final String INSERT =
            "insert into job (id, tenant_id, kind, lane, lane_position, payload, run_at, state, due_at, attempts)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final HibernateTransactions transactions;
    private final InstantSource clock;
    private final JobListeners listeners;

    public PostgresJobs(HibernateTransactions transactions, InstantSource clock, JobListeners listeners) {
        this.transactions = transactions;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public void add(Job job) {
        insert(job, "queued", job.runAt(), 0);
        transactions.afterCommit(listeners::added);
    }

    @Override
    public void addAndClaim(Job job) {
        if (!listeners.isAnybodyThere()) {
            add(job);
            return;
        }
        insert(job, "claimed", clock.instant().plus(JobQueue.LEASE), 1);
        transactions.afterCommit(() -> listeners.claimed(new JobQueue.Claimed(job, 1)));
    }

    private void insert(Job job, String state, Instant dueAt, int attempts) {
        transactions.deferJdbc(connection -> {
            try (var statement = connection.prepareStatement(INSERT)) {
                bind(statement, job);
                statement.setString(8, state);
                statement.setObject(9, dueAt.atOffset(ZoneOffset.UTC));
                statement.setInt(10, attempts);
                statement.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement statement, Job job) throws SQLException {
        statement.setObject(1, job.id());
        statement.setObject(2, job.tenant().value());
        statement.setString(3, job.kind());
        statement.setObject(4, job.orderingKey().map(Job.OrderingKey::id).orElse(null), Types.OTHER);
        statement.setObject(5, job.orderingKey().map(Job.OrderingKey::position).orElse(null), Types.BIGINT);
        statement.setObject(6, JsonbCodec.column(job.payload().entries()));
        statement.setObject(7, job.runAt().atOffset(ZoneOffset.UTC));
    }
}
