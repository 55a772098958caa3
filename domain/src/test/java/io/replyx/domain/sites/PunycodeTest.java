package io.replyx.domain.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PunycodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bücher",
                "пример",
                "рф",
                "例え",
                "ฉันรัก",
                "한국",
                "παράδειγμα",
                "مثال",
                "дом-2",
                "a-ü-z",
                "𐌰𐌱",
                "ёлки-палки"
            })
    void writes_what_the_jdk_writes(String label) {
        assertThat(Punycode.label(label)).isEqualTo(IDN.toASCII(label, IDN.ALLOW_UNASSIGNED));
    }

    @Test
    void keeps_letters_apart_that_older_rules_made_one() {
        assertThat(HostNames.ascii("Faß.de")).isEqualTo("xn--fa-hia.de");
    }
}
