package io.replyx.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void a_percentile_is_the_time_that_so_many_did_not_exceed() {
        var times = LatencyHistogram.ofNanos(
                LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000).toArray());

        assertThat(times.percentile(50)).isEqualTo(100);
        assertThat(times.percentile(99)).isEqualTo(198);
        assertThat(times.worst()).isEqualTo(200);
    }

    @Test
    void a_single_time_is_every_percentile() {
        assertThat(LatencyHistogram.ofNanos(3_000_000).percentile(1)).isEqualTo(3);
    }
}
