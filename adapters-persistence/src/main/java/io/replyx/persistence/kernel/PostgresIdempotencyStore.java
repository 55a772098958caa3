package io.replyx.persistence.kernel;

import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.IdempotencyStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The primary key decides who was first: the second waits for the first one's commit, and then reads its result. */
public final class PostgresIdempotencyStore implements IdempotencyStore {
    private final HibernateTransactions transactions;

    private record Claimed(String bodyHash, Optional<UUID> result) {}

    public PostgresIdempotencyStore(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<UUID> claim(Scope scope, IdempotencyKey key) {
        return transactions.jdbc(connection -> {
            if (insert(connection, scope, key)) {
                return Optional.empty();
            }
            var before = read(connection, scope, key);
            if (!before.bodyHash().equals(key.bodyHash())) {
                throw AccessRefusal.IDEMPOTENCY_KEY_REUSED.refusal();
            }
            return Optional.of(before.result().orElseThrow(AccessRefusal.IDEMPOTENCY_KEY_IN_USE::refusal));
        });
    }

    @Override
    public void complete(Scope scope, IdempotencyKey key, UUID result) {
        transactions.jdbc(connection -> {
            var sql = "update idempotency_key set result = ?"
                    + " where tenant_id = ? and user_id = ? and use_case = ? and key = ?";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, result);
                bind(statement, 2, scope, key);
                return statement.executeUpdate();
            }
        });
    }

    private static boolean insert(Connection connection, Scope scope, IdempotencyKey key) throws SQLException {
        var sql = "insert into idempotency_key (tenant_id, user_id, use_case, key, body_hash) values (?, ?, ?, ?, ?)"
                + " on conflict do nothing";
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, 1, scope, key);
            statement.setString(5, key.bodyHash());
            return statement.executeUpdate() == 1;
        }
    }

    private static Claimed read(Connection connection, Scope scope, IdempotencyKey key) throws SQLException {
        var sql = "select body_hash, result from idempotency_key"
                + " where tenant_id = ? and user_id = ? and use_case = ? and key = ?";
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, 1, scope, key);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw AccessRefusal.IDEMPOTENCY_KEY_IN_USE.refusal();
                }
                return new Claimed(rows.getString(1), Optional.ofNullable(rows.getObject(2, UUID.class)));
            }
        }
    }

    private static void bind(PreparedStatement statement, int first, Scope scope, IdempotencyKey key)
            throws SQLException {
        statement.setObject(first, scope.tenant().value());
        statement.setObject(first + 1, scope.user().value());
        statement.setString(first + 2, scope.useCase());
        statement.setString(first + 3, key.key());
    }
}
