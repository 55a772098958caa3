package io.replyx.persistence.bots;

import io.replyx.application.bots.port.BotRegistry;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.bots.BotStatus;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class PostgresBotRegistry implements BotRegistry {
    private static final String STATES =
            "select tenant_id, bot_id, state, reason, detail, node, failures, since from bot_state";

    private static final String REPORT = """
            with duty as materialized (
                select bot_id, tenant_id from bot_duty where bot_id = any(?) order by bot_id for key share)
            insert into bot_state (bot_id, tenant_id, state, reason, detail, node, failures, since)
            select news.bot_id, duty.tenant_id, news.state, news.reason, news.detail, news.node, news.failures, news.since
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::timestamptz[])
                as news (bot_id, state, reason, detail, node, failures, since)
            join duty on duty.bot_id = news.bot_id
            on conflict (bot_id) do update set state = excluded.state, reason = excluded.reason, detail = excluded.detail,
                node = excluded.node, failures = excluded.failures, since = excluded.since""";

    private final HibernateTransactions transactions;

    public PostgresBotRegistry(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    @AcrossTenants
    public List<StartedBot> started() {
        return transactions.jdbc(connection -> Jdbc.query(
                connection,
                "select tenant_id, bot_id, version from bot_duty where started",
                row -> new StartedBot(
                        new TenantId(row.getObject(1, UUID.class)),
                        new BotId(row.getObject(2, UUID.class)),
                        row.getLong(3))));
    }

    @Override
    @AcrossTenants
    public Optional<TenantId> ownerOf(BotId bot) {
        return transactions.jdbc(connection -> Jdbc.query(
                        connection,
                        "select tenant_id from bot_duty where bot_id = ?",
                        row -> new TenantId(row.getObject(1, UUID.class)),
                        bot.value())
                .stream()
                .findFirst());
    }

    @Override
    @AcrossTenants
    public void report(Collection<BotStatus> statuses) {
        transactions.jdbc(connection -> Jdbc.update(
                connection,
                REPORT,
                Jdbc.ids(statuses, status -> status.bot().value()),
                Jdbc.ids(statuses, status -> status.bot().value()),
                Jdbc.texts(statuses, status -> status.state().name()),
                Jdbc.texts(
                        statuses,
                        status -> status.reason().map(BotStatus.Reason::name).orElse(null)),
                Jdbc.texts(
                        statuses,
                        status -> status.detail()
                                .map(text -> text.replace("\0", ""))
                                .orElse(null)),
                Jdbc.texts(statuses, status -> status.node().orElse(null)),
                Jdbc.integers(statuses, BotStatus::failures),
                Jdbc.times(statuses, BotStatus::since)));
    }

    @Override
    @AcrossTenants
    public List<BotStatus> reported() {
        return transactions.jdbc(connection -> Jdbc.query(connection, STATES, PostgresBotRegistry::status));
    }

    @Override
    public List<BotStatus> statuses(TenantId tenant, Collection<BotId> bots) {
        return transactions.jdbc(connection -> Jdbc.query(
                connection,
                STATES + " where tenant_id = ? and bot_id = any(?)",
                PostgresBotRegistry::status,
                tenant.value(),
                Jdbc.ids(bots, BotId::value)));
    }

    private static BotStatus status(ResultSet row) throws SQLException {
        return new BotStatus(
                new TenantId(row.getObject(1, UUID.class)),
                new BotId(row.getObject(2, UUID.class)),
                BotStatus.State.valueOf(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(BotStatus.Reason::valueOf),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                row.getInt(7),
                Jdbc.time(row, 8));
    }
}
