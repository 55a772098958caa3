package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingsTest {
    @Test
    void leaves_out_passages_that_are_not_searched() {
        var searched = new BitSet();
        searched.set(2);
        searched.set(7);

        var within = Postings.of(IntStream.of(1, 10, 2, 20, 7, 70)).within(searched);

        assertThat(within.size()).isEqualTo(2);
        assertThat(within.passage(0)).isEqualTo(2);
        assertThat(within.frequency(0)).isEqualTo(20);
        assertThat(within.passage(1)).isEqualTo(7);
        assertThat(within.frequency(1)).isEqualTo(70);
    }
}
