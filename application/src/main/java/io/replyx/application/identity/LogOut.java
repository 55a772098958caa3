package io.replyx.application.identity;

import io.replyx.application.identity.port.Sessions;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.identity.IdentityRefusal;
import io.replyx.domain.identity.SessionId;

/** Ends one's own session. Doing it twice is harmless. */
public final class LogOut implements UseCase<LogOut.Command, Boolean> {
    private final Transactions transactions;
    private final Sessions sessions;

    public record Command(SessionId session) {}

    LogOut(Transactions transactions, Sessions sessions) {
        this.transactions = transactions;
        this.sessions = sessions;
    }

    @Override
    @AcrossTenants
    public Boolean handle(Actor actor, Command command) {
        var user = actor.requireUser();
        transactions.runAcrossTenants(() -> {
            var session = sessions.lock(command.session())
                    .filter(found -> found.user().equals(user))
                    .orElseThrow(IdentityRefusal.INVALID_REFRESH_TOKEN::refusal);
            if (!session.revoked()) {
                sessions.save(session.revoke());
            }
        });
        return true;
    }
}
