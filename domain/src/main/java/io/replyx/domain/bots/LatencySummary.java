package io.replyx.domain.bots;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * How long something took, the last few times.
 *
 * @param count how often it was measured
 */
public record LatencySummary(int count, Duration median, Duration slowest) {
    /** Empty when nothing was measured. What ended before it began, by two clocks that disagree, took no time. */
    public static Optional<LatencySummary> of(Collection<Duration> measured) {
        var sorted = measured.stream().map(LatencySummary::orNone).sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(new LatencySummary(sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast()));
    }

    private static Duration orNone(Duration took) {
        return took.isNegative() ? Duration.ZERO : took;
    }
}
