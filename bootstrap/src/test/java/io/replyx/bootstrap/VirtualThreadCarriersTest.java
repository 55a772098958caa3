package io.replyx.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualThreadCarriersTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "16, 8"})
    void two_processors_have_one_carrier_and_there_is_always_one(int processors, int carriers) {
        assertThat(VirtualThreadCarriers.on(processors)).isEqualTo(carriers);
    }
}
