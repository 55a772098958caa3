package io.replyx.benchmarks;

import java.util.Arrays;

/** Measured times. */
final class LatencyHistogram {
    private final long[] sorted;

    private LatencyHistogram(long[] sorted) {
        this.sorted = sorted;
    }

    static LatencyHistogram ofNanos(long... nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new LatencyHistogram(sorted);
    }

    int count() {
        return sorted.length;
    }

    /** In milliseconds: so many of a hundred took no longer. */
    double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }

    double worst() {
        return percentile(100);
    }
}
