package io.replyx.domain.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The highest scores among many, without sorting the many. Of equal scores those of the lower numbers. */
public final class TopK {
    private static final Comparator<Scored> WORST_FIRST =
            Comparator.comparingDouble(Scored::score).thenComparing(Scored::number, Comparator.reverseOrder());

    private final int most;
    private final PriorityQueue<Scored> kept;

    /** @param number of whatever has this score */
    public record Scored(int number, double score) {}

    /** @param most how many are kept */
    public TopK(int most) {
        this.most = most;
        this.kept = new PriorityQueue<>(most + 1, WORST_FIRST);
    }

    public void offer(int number, double score) {
        if (kept.size() == most && !(score >= lowest())) {
            return;
        }
        kept.add(new Scored(number, score));
        if (kept.size() > most) {
            kept.remove();
        }
    }

    private double lowest() {
        return kept.isEmpty() ? Double.POSITIVE_INFINITY : kept.element().score();
    }

    public List<Scored> bestFirst() {
        var sorted = new ArrayList<>(kept);
        sorted.sort(WORST_FIRST.reversed());
        return sorted;
    }
}
