package io.replyx.application.identity;

import io.replyx.domain.identity.Tenant;
import io.replyx.domain.identity.User;
import io.replyx.domain.kernel.Role;
import java.util.Optional;

/** A user and the workspace they are in; a platform admin is in none. */
public record Profile(User user, Optional<Workspace> workspace) {
    public record Workspace(Tenant tenant, Role role) {}
}
