package io.replyx.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replyx.application.kernel.Vault;
import io.replyx.persistence.kernel.AesGcmVault;
import io.replyx.testkit.contract.VaultContract;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AesGcmVaultTest extends VaultContract {
    private static final AesGcmVault.Key OLD = key("k1", 1);
    private static final AesGcmVault.Key NEW = key("k2", 2);

    private final Vault vault = new AesGcmVault(List.of(NEW, OLD), new SecureRandom());

    private static AesGcmVault.Key key(String id, int content) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) content);
        return new AesGcmVault.Key(id, secret);
    }

    @Override
    protected Vault vault() {
        return vault;
    }

    @Test
    void seals_with_the_first_key_and_opens_with_any() {
        var before = new AesGcmVault(List.of(OLD), new SecureRandom()).seal("secret", "site 1");

        assertThat(vault.open(before, "site 1")).isEqualTo("secret");
        assertThat(before.value()).startsWith("k1.");
        assertThat(vault.seal("secret", "site 1").value()).startsWith("k2.");
    }

    @Test
    void opens_nothing_whose_key_is_gone_or_another() {
        var sealed = vault.seal("secret", "site 1");

        for (var keys : List.of(List.of(OLD), List.of(key("k2", 3)))) {
            var other = new AesGcmVault(keys, new SecureRandom());
            assertThatIllegalStateException().isThrownBy(() -> other.open(sealed, "site 1"));
        }
    }

    @Test
    void a_key_is_of_32_bytes_and_does_not_show_itself() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AesGcmVault.Key("k", new byte[16]));
        assertThatIllegalArgumentException().isThrownBy(() -> new AesGcmVault.Key("k.1", new byte[32]));
        assertThat(NEW).hasToString("Key[k2]");
    }
}
