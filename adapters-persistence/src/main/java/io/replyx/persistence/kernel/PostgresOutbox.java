package io.replyx.persistence.kernel;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Outbox;
import io.replyx.application.kernel.Payload;
import io.replyx.domain.kernel.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

public final class PostgresOutbox implements Outbox {
    private final HibernateTransactions transactions;

    public PostgresOutbox(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(StoredEvent event) {
        transactions.jdbc(connection -> {
            var sql = "insert into outbox_event (id, tenant_id, type, payload, at) values (?, ?, ?, ?, ?)";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, event.id());
                statement.setObject(2, event.tenant().value());
                statement.setString(3, event.type());
                statement.setObject(4, JsonbCodec.column(event.payload().entries()));
                statement.setObject(5, event.at().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    @AcrossTenants
    public Optional<StoredEvent> find(UUID id) {
        return transactions.jdbc(connection -> {
            var sql = "select id, tenant_id, type, payload, at from outbox_event where id = ?";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, id);
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(event(rows)) : Optional.empty();
                }
            }
        });
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getObject(1, UUID.class),
                new TenantId(row.getObject(2, UUID.class)),
                row.getString(3),
                new Payload(JsonbCodec.texts(row.getString(4))),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
