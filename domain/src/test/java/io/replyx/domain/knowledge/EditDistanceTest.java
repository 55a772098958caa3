package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "tent, tent, 0",
        "tent, tint, 1",
        "tent, tet, 1",
        "tent, tennt, 1",
        "tent, etnt, 1",
        "tent, tnet, 1",
        "ca, abc, 3",
        "'', abc, 3",
        "abc, '', 3",
        "kitten, sitting, 3"
    })
    void counts_slips(String one, String other, int slips) {
        assertThat(EditDistance.between(one, other)).isEqualTo(slips);
        assertThat(EditDistance.between(other, one)).isEqualTo(slips);
    }
}
