package io.replyx.persistence.contract;

import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.persistence.identity.Pbkdf2PasswordHasher;
import io.replyx.testkit.contract.PasswordHasherContract;
import java.security.SecureRandom;

class Pbkdf2PasswordHasherTest extends PasswordHasherContract {
    private final PasswordHasher passwordHasher = new Pbkdf2PasswordHasher(new SecureRandom());

    @Override
    protected PasswordHasher passwords() {
        return passwordHasher;
    }
}
