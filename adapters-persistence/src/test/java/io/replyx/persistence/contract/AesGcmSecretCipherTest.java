package io.replyx.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replyx.application.kernel.SecretCipher;
import io.replyx.persistence.kernel.AesGcmSecretCipher;
import io.replyx.testkit.contract.SecretCipherContract;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AesGcmSecretCipherTest extends SecretCipherContract {
    private static final AesGcmSecretCipher.Key OLD = key("k1", 1);
    private static final AesGcmSecretCipher.Key NEW = key("k2", 2);

    private final SecretCipher cipher = new AesGcmSecretCipher(List.of(NEW, OLD), new SecureRandom());

    private static AesGcmSecretCipher.Key key(String id, int content) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) content);
        return new AesGcmSecretCipher.Key(id, secret);
    }

    @Override
    protected SecretCipher vault() {
        return cipher;
    }

    @Test
    void seals_with_the_first_key_and_opens_with_any() {
        var before = new AesGcmSecretCipher(List.of(OLD), new SecureRandom()).encrypt("secret", "site 1");

        assertThat(cipher.decrypt(before, "site 1")).isEqualTo("secret");
        assertThat(before.value()).startsWith("k1.");
        assertThat(cipher.encrypt("secret", "site 1").value()).startsWith("k2.");
    }

    @Test
    void opens_nothing_whose_key_is_gone_or_another() {
        var encrypted = cipher.encrypt("secret", "site 1");

        for (var keys : List.of(List.of(OLD), List.of(key("k2", 3)))) {
            var other = new AesGcmSecretCipher(keys, new SecureRandom());
            assertThatIllegalStateException().isThrownBy(() -> other.decrypt(encrypted, "site 1"));
        }
    }

    @Test
    void a_key_is_of_32_bytes_and_does_not_show_itself() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AesGcmSecretCipher.Key("k", new byte[16]));
        assertThatIllegalArgumentException().isThrownBy(() -> new AesGcmSecretCipher.Key("k.1", new byte[32]));
        assertThat(NEW).hasToString("Key[k2]");
    }
}
