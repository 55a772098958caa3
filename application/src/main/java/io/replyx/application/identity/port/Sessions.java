package io.replyx.application.identity.port;

import io.replyx.application.kernel.AcrossTenants;
import io.replyx.domain.identity.Session;
import io.replyx.domain.identity.SessionId;
import java.util.Optional;

/** Logins. */
@AcrossTenants
public interface Sessions {
    /** Nobody else changes it before this transaction ends. */
    Optional<Session> lock(SessionId id);

    void add(Session session);

    /** @throws io.replyx.application.kernel.StaleState when the stored version is not {@code session.version()} */
    void save(Session session);
}
