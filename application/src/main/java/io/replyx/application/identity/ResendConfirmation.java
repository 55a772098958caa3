package io.replyx.application.identity;

import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.User;

/** Sends the confirmation mail again. The answer never tells whether there is such an account. */
public final class ResendConfirmation implements UseCase<ResendConfirmation.Command, Boolean> {
    private final Transactions transactions;
    private final Users users;
    private final SendConfirmationMail confirmation;

    public record Command(EmailAddress email) {}

    ResendConfirmation(Transactions transactions, Users users, SendConfirmationMail confirmation) {
        this.transactions = transactions;
        this.users = users;
        this.confirmation = confirmation;
    }

    @Override
    @AcrossTenants
    public Boolean handle(Actor actor, Command command) {
        var waiting = transactions
                .acrossTenants(() -> users.findByEmail(command.email()))
                .filter(user -> !user.hasConfirmedEmail())
                .map(User::id);
        waiting.ifPresent(confirmation::send);
        return true;
    }
}
