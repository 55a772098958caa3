package io.replyx.application.kernel;

import io.replyx.domain.kernel.TenantId;
import io.replyx.domain.kernel.UserId;
import java.util.Optional;
import java.util.UUID;

/** Remembers what came of requests that carry an idempotency key. Used inside the use case's own transaction. */
public interface IdempotencyStore {

    /** Whose key it is, and for what: equal keys of two users or two use cases have nothing to do with each other. */
    record Scope(TenantId tenant, UserId user, String useCase) {}

    /**
     * Claims the key in the open transaction, or tells what came of it the first time.
     *
     * @return the result's id when the request was carried out before; empty when it is to be carried out now
     * @throws io.replyx.domain.kernel.Refusal when the key was used with another body, or its first request still runs
     */
    Optional<UUID> claim(Scope scope, IdempotencyKey key);

    /** Stores the result's id, in the transaction that makes the result. */
    void complete(Scope scope, IdempotencyKey key, UUID result);
}
