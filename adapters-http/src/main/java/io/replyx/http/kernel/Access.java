package io.replyx.http.kernel;

import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.Actor;
import io.replyx.domain.kernel.Right;

/** Who may call a route. The use case behind it decides again; this turns callers away before their body is read. */
public sealed interface Access {
    /** @param pages whether pages of other origins call it; the route decides which */
    record Anyone(boolean pages) implements Access {}

    record LoggedIn() implements Access {}

    /**
     * @param ticket whether a one-time ticket in the address does as well, for clients that cannot send headers
     * @param visitor whether a site's visitor may call it too, about their own dialog
     */
    record RequiresRight(Right right, boolean ticket, boolean visitor) implements Access {}

    /** A site's visitor, and nobody else. */
    record VisitorOnly() implements Access {}

    /** Somebody who runs the installation, and nobody else. */
    record AdminOnly() implements Access {}

    static Access anyone() {
        return new Anyone(false);
    }

    static Access anyPage() {
        return new Anyone(true);
    }

    static Access loggedIn() {
        return new LoggedIn();
    }

    static Access holding(Right right) {
        return new RequiresRight(right, false, false);
    }

    static Access holdingOrVisiting(Right right) {
        return new RequiresRight(right, false, true);
    }

    /** Like {@link #holdingOrVisiting}, or with a ticket. */
    static Access holdingOrVisitingOrTicket(Right right) {
        return new RequiresRight(right, true, true);
    }

    static Access admin() {
        return new AdminOnly();
    }

    static Access visiting() {
        return new VisitorOnly();
    }

    /** Whether pages of other origins may call it, and so ask beforehand whether they may. */
    default boolean isCrossOrigin() {
        return switch (this) {
            case Anyone(boolean pages) -> pages;
            case LoggedIn _, AdminOnly _ -> false;
            case RequiresRight holding -> holding.visitor();
            case VisitorOnly _ -> true;
        };
    }

    /** @throws io.replyx.domain.kernel.Refusal when this actor may not */
    default void check(Actor actor) {
        switch (this) {
            case Anyone _ -> {}
            case LoggedIn _ -> actor.requireUser();
            case RequiresRight holding when holding.visitor() && actor instanceof Actor.Visitor -> {}
            case RequiresRight holding -> actor.requireMember(holding.right());
            case VisitorOnly _ -> requireVisitor(actor);
            case AdminOnly _ -> requireAdmin(actor);
        }
    }

    private static void requireVisitor(Actor actor) {
        switch (actor) {
            case Actor.Visitor _ -> {}
            case Actor.Guest _ -> throw AccessRefusal.NOT_LOGGED_IN.refusal();
            case Actor.Member _, Actor.PlatformAdmin _ -> throw AccessRefusal.NOT_ALLOWED.refusal();
        }
    }

    private static void requireAdmin(Actor actor) {
        if (!(actor instanceof Actor.PlatformAdmin)) {
            actor.requireUser();
            throw AccessRefusal.NOT_ALLOWED.refusal();
        }
    }
}
