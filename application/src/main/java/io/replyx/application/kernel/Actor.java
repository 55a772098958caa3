package io.replyx.application.kernel;

import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Right;
import io.replyx.domain.kernel.Role;
import io.replyx.domain.kernel.SiteId;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import io.replyx.domain.kernel.VisitorId;

/** Who asks. Use cases decide what an actor may do, so that every channel and every host is equally safe. */
public sealed interface Actor {

    /** Somebody who has not logged in. */
    record Guest() implements Actor {}

    /** A user, in one of the tenants they belong to. */
    record Member(TenantId tenant, UserId user, Role role) implements Actor {}

    /** Somebody who runs the installation; belongs to no tenant and sees no tenant's data. */
    record PlatformAdmin(UserId user) implements Actor {}

    /** A customer on a site of the tenant, who is nobody's user; reaches this one dialog and nothing else. */
    record Visitor(TenantId tenant, SiteId site, VisitorId visitor, DialogId dialog) implements Actor {}

    /**
     * The tenant to act in.
     *
     * @throws io.replyx.domain.kernel.Refusal when this actor lacks the right
     */
    default TenantId requireTenant(Right right) {
        return requireMember(right).tenant();
    }

    /** Like {@link #requireTenant}, for use cases that record who did it. */
    default Member requireMember(Right right) {
        return switch (this) {
            case Guest _ -> throw AccessRefusal.NOT_LOGGED_IN.refusal();
            case PlatformAdmin _, Visitor _ -> throw AccessRefusal.NOT_ALLOWED.refusal();
            case Member member when member.role().has(right) -> member;
            case Member _ -> throw AccessRefusal.NOT_ALLOWED.refusal();
        };
    }

    /** The person behind the request. */
    default UserId requireUser() {
        return switch (this) {
            case Guest _ -> throw AccessRefusal.NOT_LOGGED_IN.refusal();
            case Visitor _ -> throw AccessRefusal.NOT_ALLOWED.refusal();
            case PlatformAdmin admin -> admin.user();
            case Member member -> member.user();
        };
    }
}
