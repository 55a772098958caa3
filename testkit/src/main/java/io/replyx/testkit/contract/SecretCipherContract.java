package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replyx.application.kernel.SecretCipher;
import io.replyx.domain.kernel.EncryptedSecret;
import org.junit.jupiter.api.Test;

/** {@link SecretCipher}. */
public abstract class SecretCipherContract {
    private static final String SECRET = "пароль \"1\" 🔑";
    private static final String OWNER = "site 17";

    /** The implementation in question. */
    protected abstract SecretCipher vault();

    @Test
    void opens_what_it_sealed() {
        var encrypted = vault().encrypt(SECRET, OWNER);

        assertThat(vault().decrypt(encrypted, OWNER)).isEqualTo(SECRET);
        assertThat(vault().decrypt(vault().encrypt("", OWNER), OWNER)).isEmpty();
    }

    @Test
    void never_seals_alike() {
        assertThat(vault().encrypt(SECRET, OWNER)).isNotEqualTo(vault().encrypt(SECRET, OWNER));
    }

    @Test
    void does_not_show_what_it_sealed() {
        var encrypted = vault().encrypt("correct horse", OWNER);

        assertThat(encrypted.value()).doesNotContain("correct", "horse");
        assertThat(encrypted).hasToString("(sealed)");
    }

    @Test
    void opens_for_the_owner_only() {
        var encrypted = vault().encrypt(SECRET, OWNER);

        for (var other : new String[] {"site 1", "site 177", "Site 17", ""}) {
            assertThatIllegalStateException().isThrownBy(() -> vault().decrypt(encrypted, other));
        }
    }

    @Test
    void opens_nothing_that_was_tampered_with() {
        var sealed = vault().encrypt(SECRET, OWNER).value();
        var last = sealed.charAt(sealed.length() - 8) == 'A' ? 'B' : 'A';
        var changed = sealed.substring(0, sealed.length() - 8) + last + sealed.substring(sealed.length() - 7);

        assertThatIllegalStateException().isThrownBy(() -> vault().decrypt(new EncryptedSecret(changed), OWNER));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        vault().decrypt(new EncryptedSecret(sealed.substring(0, sealed.length() / 2)), OWNER));
    }

    @Test
    void opens_nothing_that_was_sealed_elsewhere() {
        for (var foreign : new String[] {"", "$", "secret", "a.b.c", "k9.AAAA.AAAA"}) {
            assertThatIllegalStateException().isThrownBy(() -> vault().decrypt(new EncryptedSecret(foreign), OWNER));
        }
    }
}
