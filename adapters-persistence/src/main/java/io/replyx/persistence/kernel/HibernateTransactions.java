package io.replyx.persistence.kernel;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.StaleState;
import io.replyx.application.kernel.Transactions;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.pipeline.PipelinedConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.hibernate.query.SelectionQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each transaction first takes on a role of the database and, with it, a tenant; both end with the transaction. The
 * login itself has no right to any table, so a statement outside of a transaction sees nothing. Connections come from
 * {@link PipelinedConnection#over}.
 */
public final class HibernateTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(HibernateTransactions.class);
    private static final String TENANT_ROLE = "replyx_tenant";
    private static final String PLATFORM_ROLE = "replyx_platform";
    private static final String TAKE_ROLE = "select set_config('role', ?, true), set_config('app.tenant', ?, true)";

    private final SessionFactory factory;
    private final TransactionExecutor threads;
    private final ScopedValue<Open> current;
    private final HibernateTransactions withPriority;

    /** A running transaction, and what is to happen once it is committed. */
    private record Open(StatelessSession session, Optional<TenantId> tenant, List<Runnable> afterCommit) {}

    /** Work on the plain connection of the running transaction. */
    @FunctionalInterface
    public interface JdbcWork<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Writes on the plain connection of the running transaction. */
    @FunctionalInterface
    public interface JdbcWrites {
        void on(Connection connection) throws SQLException;
    }

    /** @param most transactions at a time: as many as there are connections. One is kept for those {@link #withPriority} */
    public HibernateTransactions(SessionFactory factory, int most) {
        this.factory = factory;
        this.threads = new TransactionExecutor(Math.max(1, most - 1));
        this.current = ScopedValue.newInstance();
        this.withPriority = new HibernateTransactions(this);
    }

    /** With a connection to itself. */
    private HibernateTransactions(HibernateTransactions others) {
        this.factory = others.factory;
        this.threads = new TransactionExecutor(1);
        this.current = others.current;
        this.withPriority = this;
    }

    @Override
    public <T> T inTenant(TenantId tenant, Supplier<T> work) {
        return call(Optional.of(tenant), work);
    }

    @Override
    public <T> T acrossTenants(Supplier<T> work) {
        return call(Optional.empty(), work);
    }

    @Override
    public Transactions withPriority() {
        return withPriority;
    }

    /** Does the work in the running transaction. */
    public <T> T inSession(Function<StatelessSession, T> work) {
        return work.apply(open().session());
    }

    /** Does the work in the running transaction, by JDBC. */
    public <T> T jdbc(JdbcWork<T> work) {
        return open().session().doReturningWork(work::with);
    }

    /** Like {@link #jdbc}, for statements in batches. */
    public <T> T batch(JdbcWork<T> work) {
        return jdbc(connection -> {
            pipeline(connection).flush();
            return work.with(connection);
        });
    }

    /**
     * Writes that nobody has to wait for: they are sent with the next statement, or with the commit, in one round trip. Not for
     * an update that has to be told whether its row was there, nor for a failure that the same transaction deals with.
     */
    public void deferWrite(Consumer<StatelessSession> writes) {
        var session = open().session();
        session.doWork(connection -> pipeline(connection).defer(() -> writes.accept(session)));
    }

    /** Like {@link #deferWrite}, by JDBC. */
    public void deferJdbc(JdbcWrites writes) {
        open().session().doWork(connection -> pipeline(connection).defer(() -> writes.on(connection)));
    }

    private static PipelinedConnection pipeline(Connection connection) throws SQLException {
        return connection.unwrap(PipelinedConnection.class);
    }

    /** Updates one row. @throws io.replyx.application.kernel.StaleState when its version is not the stored one */
    public void update(Object row) {
        try {
            inSession(session -> {
                session.update(row);
                return row;
            });
        } catch (StaleStateException stale) {
            throw new StaleState(row.getClass().getSimpleName());
        }
    }

    /** A list query, newest first, of rows with a {@link TenantKey} named {@code key}; one row more than asked for. */
    public <R> SelectionQuery<R> slice(String hql, Slice.Request request, Class<R> row) {
        var where = request.after().isPresent() ? " and key.id < :after" : "";
        var query = open().session()
                .createSelectionQuery(hql + where + " order by key.id desc", row)
                .setMaxResults(request.limit() + 1);
        request.after().ifPresent(after -> query.setParameter("after", after));
        return query;
    }

    /** Runs right after the running transaction committed; never when it does not. */
    public void afterCommit(Runnable action) {
        open().afterCommit().add(action);
    }

    private Open open() {
        if (!current.isBound()) {
            throw new IllegalStateException("no transaction is open");
        }
        return current.get();
    }

    private <T> T call(Optional<TenantId> tenant, Supplier<T> work) {
        if (current.isBound()) {
            throw new IllegalStateException("transactions do not nest");
        }
        return SqlExceptionTranslator.translating(() -> threads.call(() -> commitThenNotify(tenant, work)));
    }

    /** On the thread of the transaction: whom the caller would have to wake is woken sooner. */
    private <T> T commitThenNotify(Optional<TenantId> tenant, Supplier<T> work) {
        var afterCommit = new ArrayList<Runnable>();
        T result = committed(tenant, work, afterCommit);
        afterCommit.forEach(HibernateTransactions::runSafely);
        return result;
    }

    /** What is committed stays committed, whatever happens to those who are told of it. */
    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException failure) {
            LOG.error("Somebody failed to hear of a commit", failure);
        }
    }

    private <T> T committed(Optional<TenantId> tenant, Supplier<T> work, List<Runnable> afterCommit) {
        try (var session = factory.openStatelessSession()) {
            var transaction = session.beginTransaction();
            try {
                setRoleAndTenant(session, tenant);
                T result = ScopedValue.where(current, new Open(session, tenant, afterCommit))
                        .call(work::get);
                transaction.commit();
                return result;
            } catch (Throwable any) {
                rollBack(transaction, any);
                throw any;
            }
        }
    }

    private static void setRoleAndTenant(StatelessSession session, Optional<TenantId> tenant) {
        session.doWork(connection -> pipeline(connection).defer(() -> setRoleAndTenant(connection, tenant)));
    }

    private static void setRoleAndTenant(Connection connection, Optional<TenantId> tenant) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE_ROLE)) {
            statement.setString(1, tenant.isPresent() ? TENANT_ROLE : PLATFORM_ROLE);
            statement.setString(2, tenant.map(TenantId::toString).orElse(""));
            statement.execute();
        }
    }

    private static void rollBack(Transaction transaction, Throwable cause) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException failed) {
            cause.addSuppressed(failed);
        }
    }
}
