package io.replyx.domain.identity;

import io.replyx.domain.kernel.Event;
import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.time.Instant;

/** Somebody opened an account and a workspace; the address is not confirmed yet. */
public record UserRegistered(UserId user, TenantId tenant, EmailAddress email, Instant at) implements Event {}
