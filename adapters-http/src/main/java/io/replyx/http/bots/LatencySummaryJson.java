package io.replyx.http.bots;

import io.replyx.domain.bots.LatencySummary;

/** How long something took, the last few times. */
record LatencySummaryJson(int count, long medianMillis, long slowestMillis) {
    static LatencySummaryJson of(LatencySummary latency) {
        return new LatencySummaryJson(
                latency.count(), latency.median().toMillis(), latency.slowest().toMillis());
    }
}
