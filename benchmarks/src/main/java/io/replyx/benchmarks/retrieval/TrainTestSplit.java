package io.replyx.benchmarks.retrieval;

import java.util.ArrayList;
import java.util.List;

/**
 * Questions in two halves: what relevance is made of was chosen on one, and is judged by the other.
 *
 * @param chosenOn the first, third and so on
 * @param judgedBy the second, fourth and so on
 */
record TrainTestSplit<T>(List<T> chosenOn, List<T> judgedBy) {

    static <T> TrainTestSplit<T> of(List<T> all) {
        return new TrainTestSplit<>(everySecond(all, 0), everySecond(all, 1));
    }

    private static <T> List<T> everySecond(List<T> all, int first) {
        var half = new ArrayList<T>();
        for (int i = first; i < all.size(); i += 2) {
            half.add(all.get(i));
        }
        return half;
    }
}
