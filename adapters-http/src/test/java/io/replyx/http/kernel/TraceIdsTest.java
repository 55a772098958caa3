package io.replyx.http.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdsTest {
    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final TraceIds trace = new TraceIds(new Random(1));

    @Test
    void the_callers_trace_is_kept() {
        assertThat(trace.idOf(Optional.of("00-" + ID + "-00f067aa0ba902b7-01"))).isEqualTo(ID);
        assertThat(trace.idOf(Optional.of("01-" + ID + "-00f067aa0ba902b7-01-more")))
                .isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-4bf92f3577b34da6a3ce929d0e0e4736",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n",
            })
    void what_is_no_trace_is_replaced(String traceparent) {
        assertThat(trace.idOf(Optional.of(traceparent))).matches("[0-9a-f]{32}").isNotEqualTo(ID);
    }

    @Test
    void two_requests_have_two_traces() {
        assertThat(trace.idOf(Optional.empty())).isNotEqualTo(trace.idOf(Optional.empty()));
    }
}
