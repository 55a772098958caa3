package io.replyx.application.kernel;

import java.time.InstantSource;

/** What every capability works with. */
public record CoreServices(
        Transactions transactions,
        IdempotencyGuard idempotency,
        IdGenerator ids,
        TokenGenerator tokens,
        InstantSource clock) {}
