package io.replyx.http.kernel;

import io.replyx.application.kernel.Actor;
import io.replyx.domain.identity.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who sent a request.
 *
 * @param session the login that the access token came from
 * @param validity how long a request that goes on may go on
 */
public record Caller(Actor actor, Optional<SessionId> session, Validity validity) {
    public static final Caller GUEST = new Caller(new Actor.Guest(), Optional.empty(), Validity.ENDLESS);

    /**
     * @param end when the caller has to come again
     * @param recheck throws when they have to before
     */
    public record Validity(Instant end, Runnable recheck) {
        public static final Validity ENDLESS = new Validity(Instant.MAX, () -> {});
    }
}
