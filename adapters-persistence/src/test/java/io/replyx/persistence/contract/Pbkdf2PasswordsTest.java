package io.replyx.persistence.contract;

import io.replyx.application.identity.port.Passwords;
import io.replyx.persistence.identity.Pbkdf2Passwords;
import io.replyx.testkit.contract.PasswordsContract;
import java.security.SecureRandom;

class Pbkdf2PasswordsTest extends PasswordsContract {
    private final Passwords passwords = new Pbkdf2Passwords(new SecureRandom());

    @Override
    protected Passwords passwords() {
        return passwords;
    }
}
