package io.replyx.testkit.contract;

import io.replyx.application.identity.port.PasswordHasher;
import io.replyx.testkit.scripted.ScriptedPasswordHasher;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ScriptedPasswordHasherTest extends PasswordHasherContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    private final PasswordHasher passwordHasher = new ScriptedPasswordHasher(() -> false);

    @Override
    protected PasswordHasher passwords() {
        return subject.spoiled(PasswordHasher.class, passwordHasher);
    }
}
