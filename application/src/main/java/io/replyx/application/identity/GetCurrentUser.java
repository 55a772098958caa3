package io.replyx.application.identity;

import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Transactions;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** Tells who is logged in, and where. */
public final class GetCurrentUser implements UseCase<GetCurrentUser.Query, Profile> {
    private final Transactions transactions;
    private final Users users;
    private final WorkspaceResolver workspaces;

    public record Query() {}

    GetCurrentUser(Transactions transactions, Users users, WorkspaceResolver workspaces) {
        this.transactions = transactions;
        this.users = users;
        this.workspaces = workspaces;
    }

    @Override
    @AcrossTenants
    public Profile handle(Actor actor, Query query) {
        var person = actor.requireUser();
        return transactions.acrossTenants(() -> {
            var user = users.find(person).orElseThrow(AccessRefusal.NOT_LOGGED_IN::refusal);
            return workspaces.of(user, tenantOf(actor));
        });
    }

    private static Optional<TenantId> tenantOf(Actor actor) {
        return actor instanceof Actor.Member member ? Optional.of(member.tenant()) : Optional.empty();
    }
}
