package io.replyx.acceptance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A lock in the server's database; whoever runs into it waits until it is closed. */
public final class HeldLock implements AutoCloseable {
    private static final String WAITING =
            "select query from pg_stat_activity where ? = any (pg_blocking_pids(pid)) and wait_event_type = 'Lock'";

    private final Connection holder;
    private final Connection observer;
    private final int backend;

    private HeldLock(Connection holder, Connection observer, int backend) {
        this.holder = holder;
        this.observer = observer;
        this.backend = backend;
    }

    static HeldLock take(Superuser superuser, String sql, Object... arguments) {
        try {
            var holder = superuser.connect();
            holder.setAutoCommit(false);
            Superuser.query(holder, "set lock_timeout = '10s'", _ -> "");
            var backend = Superuser.query(holder, "select pg_backend_pid()", row -> row.getInt(1));
            Superuser.query(holder, sql, _ -> "", arguments);
            return new HeldLock(holder, superuser.connect(), backend.getFirst());
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    /** The statements that wait for this lock right now. */
    public List<String> waiting() {
        try {
            return Superuser.query(observer, WAITING, row -> row.getString(1), backend);
        } catch (SQLException failure) {
            throw new AssertionError("cannot see who waits", failure);
        }
    }

    /** Also good when the database was killed meanwhile. */
    @Override
    public void close() {
        try (holder;
                observer) {
            holder.rollback();
        } catch (SQLException gone) {
            System.getLogger(HeldLock.class.getName())
                    .log(System.Logger.Level.DEBUG, "the lock went with its server", gone);
        }
    }
}
