package io.replyx.domain.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How long things take. */
final class LatencySummaryTest {
    private static List<Duration> millis(long... all) {
        return LongStream.of(all).mapToObj(Duration::ofMillis).toList();
    }

    @Test
    void tells_what_is_usual_and_what_was_worst() {
        var latency = LatencySummary.of(millis(900, 200, 30_000, 300, 250)).orElseThrow();

        assertThat(latency).isEqualTo(new LatencySummary(5, Duration.ofMillis(300), Duration.ofSeconds(30)));
    }

    @Test
    void tells_nothing_of_nothing() {
        assertThat(LatencySummary.of(List.of())).isEmpty();
    }

    @Test
    void clocks_that_disagree_make_nothing_faster_than_at_once() {
        assertThat(LatencySummary.of(millis(-40)).orElseThrow().median()).isZero();
    }
}
