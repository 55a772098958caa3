package io.replyx.domain.identity;

import io.replyx.domain.kernel.Role;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;

/** A user's place in a tenant; a user may have several. */
public record Membership(TenantId tenant, UserId user, Role role) {}
