package io.replyx.testkit.memory;

import io.replyx.application.identity.port.Sessions;
import io.replyx.application.kernel.StaleState;
import io.replyx.domain.identity.Session;
import io.replyx.domain.identity.SessionId;
import java.util.Optional;

record InMemorySessions(Tables tables) implements Sessions {
    @Override
    public Optional<Session> lock(SessionId id) {
        tables.transactions.requireAcross();
        return tables.sessions.find(id);
    }

    @Override
    public void add(Session session) {
        tables.transactions.requireAcross();
        tables.users.require(session.user());
        tables.sessions.insert(session.id(), session);
    }

    @Override
    public void save(Session session) {
        var stored = lock(session.id()).filter(found -> found.version() == session.version());
        if (stored.isEmpty()) {
            throw new StaleState("session");
        }
        tables.sessions.update(session.id(), next(session));
    }

    private static Session next(Session session) {
        return new Session(
                session.id(),
                session.user(),
                session.tenant(),
                session.token(),
                session.expiresAt(),
                session.revoked(),
                session.version() + 1);
    }
}
