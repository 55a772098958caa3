package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replyx.application.kernel.Vault;
import io.replyx.domain.kernel.SealedSecret;
import org.junit.jupiter.api.Test;

/** {@link Vault}. */
public abstract class VaultContract {
    private static final String SECRET = "пароль \"1\" 🔑";
    private static final String OWNER = "site 17";

    /** The implementation in question. */
    protected abstract Vault vault();

    @Test
    void opens_what_it_sealed() {
        var sealed = vault().seal(SECRET, OWNER);

        assertThat(vault().open(sealed, OWNER)).isEqualTo(SECRET);
        assertThat(vault().open(vault().seal("", OWNER), OWNER)).isEmpty();
    }

    @Test
    void never_seals_alike() {
        assertThat(vault().seal(SECRET, OWNER)).isNotEqualTo(vault().seal(SECRET, OWNER));
    }

    @Test
    void does_not_show_what_it_sealed() {
        var sealed = vault().seal("correct horse", OWNER);

        assertThat(sealed.value()).doesNotContain("correct", "horse");
        assertThat(sealed).hasToString("(sealed)");
    }

    @Test
    void opens_for_the_owner_only() {
        var sealed = vault().seal(SECRET, OWNER);

        for (var other : new String[] {"site 1", "site 177", "Site 17", ""}) {
            assertThatIllegalStateException().isThrownBy(() -> vault().open(sealed, other));
        }
    }

    @Test
    void opens_nothing_that_was_tampered_with() {
        var sealed = vault().seal(SECRET, OWNER).value();
        var last = sealed.charAt(sealed.length() - 8) == 'A' ? 'B' : 'A';
        var changed = sealed.substring(0, sealed.length() - 8) + last + sealed.substring(sealed.length() - 7);

        assertThatIllegalStateException().isThrownBy(() -> vault().open(new SealedSecret(changed), OWNER));
        assertThatIllegalStateException()
                .isThrownBy(() -> vault().open(new SealedSecret(sealed.substring(0, sealed.length() / 2)), OWNER));
    }

    @Test
    void opens_nothing_that_was_sealed_elsewhere() {
        for (var foreign : new String[] {"", "$", "secret", "a.b.c", "k9.AAAA.AAAA"}) {
            assertThatIllegalStateException().isThrownBy(() -> vault().open(new SealedSecret(foreign), OWNER));
        }
    }
}
