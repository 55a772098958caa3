package io.replyx.testkit.scripted;

import io.replyx.application.identity.port.Passwords;
import io.replyx.testkit.contract.PasswordsContract;

final class ScriptedPasswordsTest extends PasswordsContract {
    private final Passwords passwords = new ScriptedPasswords(() -> false);

    @Override
    protected Passwords passwords() {
        return passwords;
    }
}
