package io.replyx.testkit.contract;

import io.replyx.application.kernel.SecretCipher;
import io.replyx.testkit.scripted.ScriptedSecretCipher;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ScriptedSecretCipherTest extends SecretCipherContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    private final SecretCipher sound = new ScriptedSecretCipher();

    @Override
    protected SecretCipher vault() {
        return subject.spoiled(SecretCipher.class, sound);
    }
}
