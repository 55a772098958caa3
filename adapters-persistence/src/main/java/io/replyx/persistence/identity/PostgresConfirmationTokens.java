package io.replyx.persistence.identity;

import io.replyx.application.identity.port.ConfirmationTokens;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.identity.ConfirmationToken;
import io.replyx.domain.identity.TokenHash;
import io.replyx.domain.kernel.UserId;
import io.replyx.persistence.kernel.HibernateTransactions;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** One statement takes a token and removes it, so that only one of several callers gets it. */
@AcrossTenants
public final class PostgresConfirmationTokens implements ConfirmationTokens {
    private final HibernateTransactions transactions;

    public PostgresConfirmationTokens(HibernateTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(ConfirmationToken token) {
        transactions.jdbc(connection -> {
            var sql = "insert into confirmation_token (hash, user_id, expires_at) values (?, ?, ?)";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, token.hash().value());
                statement.setObject(2, token.user().value());
                statement.setObject(3, token.expiresAt().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Optional<ConfirmationToken> take(TokenHash hash) {
        return transactions.jdbc(connection -> {
            var sql = "delete from confirmation_token where hash = ? returning user_id, expires_at";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, hash.value());
                try (var rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        return Optional.empty();
                    }
                    var user = new UserId(rows.getObject(1, UUID.class));
                    var expiresAt = rows.getObject(2, OffsetDateTime.class).toInstant();
                    return Optional.of(new ConfirmationToken(hash, user, expiresAt));
                }
            }
        });
    }
}
