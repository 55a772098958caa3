package io.replyx.benchmarks.retrieval;

import java.util.List;

/** A search engine over the passages of one corpus. */
interface Ranker {
    int DEPTH = 100;

    /** Positions of passages, best first, at most {@link #DEPTH}. */
    List<Integer> rank(String question);
}
