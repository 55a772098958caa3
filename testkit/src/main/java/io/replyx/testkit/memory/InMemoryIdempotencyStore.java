package io.replyx.testkit.memory;

import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.IdempotencyStore;
import java.util.Optional;
import java.util.UUID;

record InMemoryIdempotencyStore(Tables tables) implements IdempotencyStore {
    record Key(Scope scope, String key) {}

    record Use(String bodyHash, Optional<UUID> result) {}

    @Override
    public Optional<UUID> claim(Scope scope, IdempotencyKey key) {
        var known = new Key(scope, key.key());
        var before = tables.idempotencyKeys.find(scope.tenant(), known);
        if (before.isEmpty()) {
            tables.idempotencyKeys.insert(scope.tenant(), known, new Use(key.bodyHash(), Optional.empty()));
            return Optional.empty();
        }
        return Optional.of(repeated(before.get(), key));
    }

    private static UUID repeated(Use before, IdempotencyKey key) {
        if (!before.bodyHash().equals(key.bodyHash())) {
            throw AccessRefusal.IDEMPOTENCY_KEY_REUSED.refusal();
        }
        return before.result().orElseThrow(AccessRefusal.IDEMPOTENCY_KEY_IN_USE::refusal);
    }

    @Override
    public void complete(Scope scope, IdempotencyKey key, UUID result) {
        var use = new Use(key.bodyHash(), Optional.of(result));
        tables.idempotencyKeys.update(scope.tenant(), new Key(scope, key.key()), use);
    }
}
