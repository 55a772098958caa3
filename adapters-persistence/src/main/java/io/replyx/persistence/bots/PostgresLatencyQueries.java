package io.replyx.persistence.bots;

import io.replyx.application.bots.port.LatencyQueries;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.kernel.BotId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.HibernateTransactions;
import io.replyx.persistence.kernel.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

public final class PostgresLatencyQueries implements LatencyQueries {
    private static final String LATEST = """
            cross join lateral (
                select id, created_at, sent_at from delivery
                where bot_id = asked.bot_id and sent_at is not null and state = 'sent'
                order by sent_at desc limit\s""" + LAST + ") as latest\n";

    /** A delivery of an answer has the answer's id. */
    static final String OF_ANSWERS = "select asked.bot_id, question.created_at, latest.sent_at"
            + " from unnest(?::uuid[]) as asked (bot_id)\n" + LATEST + """
            join message as answer on answer.tenant_id = ? and answer.id = latest.id
            join message as question on question.tenant_id = ? and question.id = answer.reply_to""";

    static final String OF_DELIVERIES =
            "select asked.bot_id, latest.created_at, latest.sent_at from bot_duty as asked\n" + LATEST;

    private final HibernateTransactions transactions;

    public PostgresLatencyQueries(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Measured> ofAnswers(TenantId tenant, Collection<BotId> bots) {
        return transactions.jdbc(connection -> Jdbc.query(
                connection,
                OF_ANSWERS,
                PostgresLatencyQueries::measured,
                Jdbc.ids(bots, BotId::value),
                tenant.value(),
                tenant.value()));
    }

    @Override
    @AcrossTenants
    public List<Measured> ofDeliveries() {
        return transactions.jdbc(connection -> Jdbc.query(connection, OF_DELIVERIES, PostgresLatencyQueries::measured));
    }

    private static Measured measured(ResultSet row) throws SQLException {
        var took = Duration.between(Jdbc.time(row, 2), Jdbc.time(row, 3));
        return new Measured(new BotId(row.getObject(1, UUID.class)), took);
    }
}
