package io.replyx.persistence.dialogs;

import io.replyx.application.dialogs.port.Ratings;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.Rating;
import io.replyx.domain.dialogs.RatingComment;
import io.replyx.domain.dialogs.RatingValue;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.persistence.kernel.HibernateTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class PostgresRatings implements Ratings {
    private static final String PUT = """
            insert into rating (tenant_id, message_id, verdict, comment, at)
            select tenant_id, id, ?, ?, ? from message where tenant_id = ? and id = ? and dialog_id = ?
            on conflict (tenant_id, message_id)
            do update set verdict = excluded.verdict, comment = excluded.comment, at = excluded.at""";
    private static final String REMOVE = "delete from rating where tenant_id = ? and message_id = ?";
    private static final String OF = """
            select r.message_id, r.verdict, r.comment, r.at from message m
            join rating r on r.tenant_id = m.tenant_id and r.message_id = m.id
            where m.tenant_id = ? and m.dialog_id = ? order by m.seq""";

    private final HibernateTransactions transactions;

    public PostgresRatings(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void put(TenantId tenant, DialogId dialog, Rating rating) {
        int stored = transactions.jdbc(connection -> {
            try (var statement = connection.prepareStatement(PUT)) {
                statement.setString(1, rating.value().name());
                statement.setString(
                        2, rating.comment().map(RatingComment::value).orElse(null));
                statement.setObject(3, OffsetDateTime.ofInstant(rating.at(), ZoneOffset.UTC));
                statement.setObject(4, tenant.value());
                statement.setObject(5, rating.message().value());
                statement.setObject(6, dialog.value());
                return statement.executeUpdate();
            }
        });
        if (stored == 0) {
            throw new IllegalStateException("message " + rating.message() + " is not of dialog " + dialog);
        }
    }

    @Override
    public void remove(TenantId tenant, MessageId message) {
        transactions.jdbc(connection -> {
            try (var statement = connection.prepareStatement(REMOVE)) {
                statement.setObject(1, tenant.value());
                statement.setObject(2, message.value());
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public List<Rating> of(TenantId tenant, DialogId dialog) {
        return transactions.jdbc(connection -> {
            try (var statement = connection.prepareStatement(OF)) {
                statement.setObject(1, tenant.value());
                statement.setObject(2, dialog.value());
                try (var rows = statement.executeQuery()) {
                    return ratings(rows);
                }
            }
        });
    }

    private static List<Rating> ratings(ResultSet rows) throws SQLException {
        var ratings = new ArrayList<Rating>();
        while (rows.next()) {
            ratings.add(new Rating(
                    new MessageId(rows.getObject(1, UUID.class)),
                    RatingValue.valueOf(rows.getString(2)),
                    Optional.ofNullable(rows.getString(3)).map(RatingComment::new),
                    rows.getObject(4, OffsetDateTime.class).toInstant()));
        }
        return ratings;
    }
}
