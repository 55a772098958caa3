package io.replyx.testkit.contract;

import io.replyx.application.kernel.Vault;
import io.replyx.testkit.scripted.ScriptedVault;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ScriptedVaultTest extends VaultContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    private final Vault sound = new ScriptedVault();

    @Override
    protected Vault vault() {
        return subject.spoiled(Vault.class, sound);
    }
}
