package io.replyx.testkit.memory;

import io.replyx.application.identity.port.ConfirmationTokens;
import io.replyx.domain.identity.ConfirmationToken;
import io.replyx.domain.identity.TokenHash;
import java.util.Optional;

record InMemoryConfirmationTokens(Tables tables) implements ConfirmationTokens {
    @Override
    public void add(ConfirmationToken token) {
        tables.transactions.requireAcross();
        tables.users.require(token.user());
        tables.confirmationTokens.insert(token.hash(), token);
    }

    @Override
    public Optional<ConfirmationToken> take(TokenHash hash) {
        tables.transactions.requireAcross();
        return tables.confirmationTokens.remove(hash);
    }
}
