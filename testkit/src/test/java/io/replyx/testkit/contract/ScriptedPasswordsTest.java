package io.replyx.testkit.contract;

import io.replyx.application.identity.port.Passwords;
import io.replyx.testkit.scripted.ScriptedPasswords;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ScriptedPasswordsTest extends PasswordsContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    private final Passwords passwords = new ScriptedPasswords(() -> false);

    @Override
    protected Passwords passwords() {
        return subject.spoiled(Passwords.class, passwords);
    }
}
