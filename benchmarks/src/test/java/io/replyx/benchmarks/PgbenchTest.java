package io.replyx.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PgbenchTest {
    @Test
    void reads_the_rate_without_the_time_for_connecting() {
        var output = "number of clients: 8\ntps = 934.125000 (without initial connection time)\n";

        assertThat(Pgbench.rateIn(output)).hasValue(934.125);
    }

    @Test
    void a_run_in_which_a_client_failed_has_no_rate() {
        var output = "pgbench: error: client 3 script 0 aborted in command 5\ntps = 900.0 (without initial)\n";

        assertThat(Pgbench.rateIn(output)).isEmpty();
    }

    @Test
    void reads_the_time_of_each_run_from_its_log() {
        var log = "0 1 4621 0 1795404413 500250 12\n1 1 7000 0 1795404413 500260 0\n";

        assertThat(Pgbench.latenciesIn(log)).containsExactly(4_621_000L, 7_000_000L);
    }
}
