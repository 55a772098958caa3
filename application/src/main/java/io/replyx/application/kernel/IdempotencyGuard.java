package io.replyx.application.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Carries a creation out once for each idempotency key, inside one transaction. */
public final class IdempotencyGuard {
    private final IdempotencyStore store;

    public IdempotencyGuard(IdempotencyStore store) {
        this.store = store;
    }

    /**
     * @param create makes the result
     * @param id the id that it is remembered by
     * @param find gives the first result again
     */
    public <T> T createOnce(
            IdempotencyStore.Scope scope,
            Optional<IdempotencyKey> key,
            Supplier<T> create,
            Function<T, UUID> id,
            Function<UUID, T> find) {
        if (key.isEmpty()) {
            return create.get();
        }
        var before = store.claim(scope, key.get());
        if (before.isPresent()) {
            return find.apply(before.get());
        }
        var made = create.get();
        store.complete(scope, key.get(), id.apply(made));
        return made;
    }
}
