package io.replyx.domain.knowledge;

/** How far a passage speaks about one word of a question, from 0 to 1. */
final class Coverage {
    /** One mention is two thirds of the way: who speaks about a thing names it again. */
    private static final double HALF_WAY = 0.5;

    private Coverage() {}

    /** Only similar words count by the square of their weight: many of them are other words. */
    static double of(QueryTerm.Spelling spelling, int frequency) {
        return spelling.weight() * spelling.weight() * frequency / (frequency + HALF_WAY);
    }
}
