package io.replyx.persistence.bots;

import io.replyx.application.bots.port.Bots;
import io.replyx.domain.bots.Bot;
import io.replyx.domain.bots.BotRefusal;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.PostgresTenantStore;
import java.sql.Connection;
import java.sql.SQLException;

public final class PostgresBots extends PostgresTenantStore<BotId, Bot, BotRow> implements Bots {
    /** Another tenant's row is out of sight, yet its account is taken: then no row is written. */
    private static final String TAKE_ON = """
            insert into bot_duty (bot_id, tenant_id, account_id, started, version) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String CHANGE = """
            update bot_duty set account_id = ?, started = ?, version = ? where bot_id = ? and tenant_id = ?""";

    private static final String IS_TAKEN = "23505";

    public PostgresBots(HibernateTransactions transactions) {
        super(transactions, BotRow.class, BotRow::new);
    }

    @Override
    public void add(Bot bot) {
        int taken = transactions.jdbc(connection -> takeOn(connection, bot));
        if (taken == 0) {
            throw taken(bot);
        }
        super.add(bot);
    }

    @Override
    public void save(Bot bot) {
        super.save(bot);
        boolean changed = transactions.jdbc(connection -> change(connection, bot));
        if (!changed) {
            throw taken(bot);
        }
    }

    private static RuntimeException taken(Bot bot) {
        return BotRefusal.BOT_TAKEN.refusal("username", bot.account().username());
    }

    private static int takeOn(Connection connection, Bot bot) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE_ON)) {
            statement.setObject(1, bot.id().value());
            statement.setObject(2, bot.tenant().value());
            statement.setLong(3, bot.account().id());
            statement.setBoolean(4, bot.started());
            statement.setLong(5, bot.version());
            return statement.executeUpdate();
        }
    }

    /** The transaction is spoilt when the account is taken; the refusal ends it anyway. */
    private static boolean change(Connection connection, Bot bot) throws SQLException {
        try (var statement = connection.prepareStatement(CHANGE)) {
            statement.setLong(1, bot.account().id());
            statement.setBoolean(2, bot.started());
            statement.setLong(3, bot.version() + 1);
            statement.setObject(4, bot.id().value());
            statement.setObject(5, bot.tenant().value());
            return statement.executeUpdate() == 1;
        } catch (SQLException failure) {
            if (IS_TAKEN.equals(failure.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public void remove(TenantId tenant, BotId id) {
        transactions.jdbc(connection -> {
            var sql = "update bot set removed = true, token = '', webhook_secret = '', version = version + 1"
                    + " where tenant_id = ? and id = ?";
            update(connection, sql, tenant, id);
            return update(connection, "delete from bot_duty where tenant_id = ? and bot_id = ?", tenant, id);
        });
    }

    private static int update(Connection connection, String sql, TenantId tenant, BotId id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, tenant.value());
            statement.setObject(2, id.value());
            return statement.executeUpdate();
        }
    }
}
