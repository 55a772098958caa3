package io.replyx.application.identity;

import io.replyx.application.identity.port.Sessions;
import io.replyx.application.identity.port.Users;
import io.replyx.application.kernel.AcrossTenants;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.CoreServices;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.identity.IdentityRefusal;
import io.replyx.domain.identity.Session;
import java.util.Optional;

/** Exchanges a refresh token for a new one. A token that was exchanged before ends its session instead. */
public final class RefreshSession implements UseCase<RefreshSession.Command, LoginResult> {
    private final CoreServices core;
    private final Sessions sessions;
    private final Users users;
    private final WorkspaceResolver workspaces;
    private final IdentityPolicy policy;

    public record Command(String refreshToken) {
        @Override
        public String toString() {
            return "(hidden)";
        }
    }

    RefreshSession(
            CoreServices core, Sessions sessions, Users users, WorkspaceResolver workspaces, IdentityPolicy policy) {
        this.core = core;
        this.sessions = sessions;
        this.users = users;
        this.workspaces = workspaces;
        this.policy = policy;
    }

    @Override
    @AcrossTenants
    public LoginResult handle(Actor actor, Command command) {
        var presented = RefreshToken.parse(command.refreshToken());
        return core.transactions()
                .acrossTenants(() -> rotate(presented))
                .orElseThrow(IdentityRefusal.INVALID_REFRESH_TOKEN::refusal);
    }

    /** Empty when the session was revoked: that must be committed before the caller is refused. */
    private Optional<LoginResult> rotate(RefreshToken presented) {
        var session = sessions.lock(presented.session()).orElseThrow(IdentityRefusal.INVALID_REFRESH_TOKEN::refusal);
        var next = RefreshToken.issue(session.id(), core.tokens());
        return switch (session.rotate(
                presented.hash(), next.hash(), core.clock().instant(), policy.sessionLifetime())) {
            case Session.Rotation.Renewed(Session renewed) -> {
                sessions.save(renewed);
                yield Optional.of(signedIn(renewed, next));
            }
            case Session.Rotation.Stolen(Session revoked) -> {
                sessions.save(revoked);
                yield Optional.empty();
            }
        };
    }

    private LoginResult signedIn(Session session, RefreshToken token) {
        var user = users.find(session.user()).orElseThrow();
        return new LoginResult(workspaces.of(user, session.tenant()), session.id(), token.value());
    }
}
