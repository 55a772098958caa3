package io.replyx.domain.identity;

import java.time.Instant;

/** Whether the owner of an address has shown that it is theirs. */
public sealed interface EmailConfirmation {
    record Pending() implements EmailConfirmation {}

    record Confirmed(Instant at) implements EmailConfirmation {}
}
