package io.replyx.domain.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.kernel.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteKeyTest {
    private static final SiteKey KEY = new SiteKey(
            new TenantId(UUID.fromString("0199f3a2-5c1e-7c3a-9d53-2f6b1f0e4a77")),
            new SiteKeyId(UUID.fromString("ffffffff-0000-7fff-8000-0123456789ab")));

    @Test
    void is_read_as_it_was_written() {
        assertThat(KEY.toString()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(SiteKey.parse(KEY.toString())).contains(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "no key", "0199f3a2-5c1e-7c3a-9d53-2f6b1f0e4a77", "ключ", "\0", "===="})
    void what_never_was_a_key_is_none(String text) {
        assertThat(SiteKey.parse(text)).isEmpty();
    }

    @Test
    void has_one_spelling_only() {
        var text = KEY.toString();
        assertThat(SiteKey.parse(text + "=")).isEmpty();
        assertThat(SiteKey.parse(text + "AAAA")).isEmpty();
        assertThat(SiteKey.parse(text.substring(0, 42) + (char) (text.charAt(42) + 1)))
                .isEmpty();
    }
}
