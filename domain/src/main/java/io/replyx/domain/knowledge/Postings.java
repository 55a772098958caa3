package io.replyx.domain.knowledge;

import java.util.BitSet;
import java.util.stream.IntStream;

/** The passages in which one lexeme stands, by their numbers, and how often it stands in each. Immutable. */
public final class Postings {
    public static final Postings NONE = new Postings(new int[0]);

    /** Number and frequency in turn: a lexeme that stands nearly everywhere is then read through without a jump. */
    private final int[] pairs;

    private Postings(int[] pairs) {
        this.pairs = pairs;
    }

    /** @param pairs number of a passage, frequency in it, and so on; each passage once */
    public static Postings of(IntStream pairs) {
        return new Postings(pairs.toArray());
    }

    public int size() {
        return pairs.length / 2;
    }

    /** The number of the passage at this place. */
    public int passage(int place) {
        return pairs[2 * place];
    }

    /** How often the lexeme stands in the passage at this place. */
    public int frequency(int place) {
        return pairs[2 * place + 1];
    }

    /** Those of these passages. */
    public Postings within(BitSet passages) {
        return of(IntStream.range(0, size())
                .filter(place -> passages.get(passage(place)))
                .flatMap(place -> IntStream.of(passage(place), frequency(place))));
    }
}
