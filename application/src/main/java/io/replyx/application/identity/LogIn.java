package io.replyx.application.identity;

import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.application.identity.port.Sessions;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.IdentityRefusal;
import io.replyx.domain.identity.Password;
import io.replyx.domain.identity.Session;
import io.replyx.domain.identity.SessionId;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.TenantId;
import java.util.Optional;

/** Opens a session for whoever knows the password. Anybody may try. */
public final class LogIn implements UseCase<LogIn.Command, LoginResult> {
    private final CoreServices core;
    private final Users users;
    private final Sessions sessions;
    private final WorkspaceResolver workspaces;
    private final PasswordHasher passwordHasher;
    private final IdentityPolicy policy;

    /** @param tenant the workspace to enter; the user's first when empty */
    public record Command(EmailAddress email, Password password, Optional<TenantId> tenant) {}

    LogIn(
            CoreServices core,
            Users users,
            Sessions sessions,
            WorkspaceResolver workspaces,
            PasswordHasher passwordHasher,
            IdentityPolicy policy) {
        this.core = core;
        this.users = users;
        this.sessions = sessions;
        this.workspaces = workspaces;
        this.passwordHasher = passwordHasher;
        this.policy = policy;
    }

    @Override
    @AcrossTenants
    public LoginResult handle(Actor actor, Command command) {
        var found = core.transactions().acrossTenants(() -> users.findByEmail(command.email()));
        boolean known = passwordHasher.match(command.password(), found.map(User::password));
        var user = found.filter(_ -> known).orElseThrow(IdentityRefusal.WRONG_CREDENTIALS::refusal);
        if (!user.hasConfirmedEmail()) {
            throw IdentityRefusal.EMAIL_NOT_CONFIRMED.refusal();
        }
        return core.transactions().acrossTenants(() -> open(user, command.tenant()));
    }

    private LoginResult open(User user, Optional<TenantId> wanted) {
        var profile = workspaces.of(user, wanted);
        var id = new SessionId(core.ids().next());
        var token = RefreshToken.issue(id, core.tokens());
        var tenant = profile.workspace().map(workspace -> workspace.tenant().id());
        sessions.add(
                Session.open(id, user.id(), tenant, token.hash(), core.clock().instant(), policy.sessionLifetime()));
        return new LoginResult(profile, id, token.value());
    }
}
