package io.replyx.http.kernel;

import io.replyx.application.kernel.Actor;
import io.replyx.domain.kernel.Right;

/** Who may call a route. The use case behind it decides again; this turns callers away before their body is read. */
public sealed interface Access {
    record Anyone() implements Access {}

    record LoggedIn() implements Access {}

    /** @param ticket whether a one-time ticket in the address does as well, for clients that cannot send headers */
    record Holding(Right right, boolean ticket) implements Access {}

    static Access anyone() {
        return new Anyone();
    }

    static Access loggedIn() {
        return new LoggedIn();
    }

    static Access holding(Right right) {
        return new Holding(right, false);
    }

    static Access holdingOrTicket(Right right) {
        return new Holding(right, true);
    }

    /** @throws io.replyx.domain.kernel.Refusal when this actor may not */
    default void check(Actor actor) {
        switch (this) {
            case Anyone _ -> {}
            case LoggedIn _ -> actor.person();
            case Holding(Right right, boolean _) -> actor.memberWith(right);
        }
    }
}
