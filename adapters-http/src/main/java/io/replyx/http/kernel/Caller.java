package io.replyx.http.kernel;

import io.replyx.application.kernel.Actor;
import io.replyx.domain.identity.SessionId;
import java.util.Optional;

/**
 * Who sent a request.
 *
 * @param session the login that the access token came from
 */
public record Caller(Actor actor, Optional<SessionId> session) {
    public static final Caller GUEST = new Caller(new Actor.Guest(), Optional.empty());
}
