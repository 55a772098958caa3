package io.replyx.http.bots;

import io.replyx.domain.bots.Latency;

/** How long something took, the last few times. */
record LatencyJson(int count, long medianMillis, long slowestMillis) {
    static LatencyJson of(Latency latency) {
        return new LatencyJson(
                latency.count(), latency.median().toMillis(), latency.slowest().toMillis());
    }
}
