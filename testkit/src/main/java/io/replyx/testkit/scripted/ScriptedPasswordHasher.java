package io.replyx.testkit.scripted;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.domain.identity.Password;
import io.replyx.domain.identity.PasswordHash;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Salted as the real ones are, and fast as no real ones may be. */
public final class ScriptedPasswordHasher implements PasswordHasher {
    private final TransactionProbe probe;
    private final AtomicLong salts = new AtomicLong();

    public ScriptedPasswordHasher(BooleanSupplier transactionOpen) {
        this.probe = new TransactionProbe(transactionOpen);
    }

    @Override
    public PasswordHash hash(Password password) {
        probe.requireNone("slow hashing");
        return hash(String.valueOf(salts.incrementAndGet()), password);
    }

    @Override
    public boolean match(Password password, Optional<PasswordHash> hash) {
        probe.requireNone("slow hashing");
        var salt = hash.map(ScriptedPasswordHasher::saltOf).orElse("none");
        return hash.equals(Optional.of(hash(salt, password)));
    }

    private static PasswordHash hash(String salt, Password password) {
        var digest = UUID.nameUUIDFromBytes((salt + password.value()).getBytes(UTF_8));
        return new PasswordHash(salt + "$" + digest);
    }

    private static String saltOf(PasswordHash hash) {
        return hash.value().substring(0, hash.value().indexOf('$'));
    }
}
