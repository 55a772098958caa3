package io.replyx.application.identity;

import io.replyx.application.identity.port.ConfirmationTokens;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.identity.IdentityRefusal;
import io.replyx.domain.identity.User;
import java.time.InstantSource;

/** Takes the token of a confirmation mail. Whoever holds the token may; it works once. */
public final class ConfirmEmail implements UseCase<ConfirmEmail.Command, User> {
    private final Transactions transactions;
    private final Users users;
    private final ConfirmationTokens confirmations;
    private final InstantSource clock;

    public record Command(String token) {}

    ConfirmEmail(Transactions transactions, Users users, ConfirmationTokens confirmations, InstantSource clock) {
        this.transactions = transactions;
        this.users = users;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    @Override
    @AcrossTenants
    public User handle(Actor actor, Command command) {
        return transactions.acrossTenants(() -> confirm(command.token()));
    }

    private User confirm(String token) {
        var now = clock.instant();
        var owner = confirmations
                .take(TokenHasher.hash(token))
                .filter(taken -> taken.isValid(now))
                .flatMap(taken -> users.find(taken.user()))
                .orElseThrow(IdentityRefusal.INVALID_CONFIRMATION_TOKEN::refusal);
        var confirmed = owner.confirmEmail(now);
        users.save(confirmed);
        return confirmed;
    }
}
