package io.replyx.domain.knowledge;

/** How far a passage speaks about one word of a question, from 0 to 1. */
final class Coverage {
    /** In a corpus of ten passages every word is frequent; shares are those in a corpus of at least this many. */
    private static final long SMALLEST_CORPUS = 300;

    /** So many mentions are half of the way: who speaks about a thing names it again. */
    private static final double HALF_WAY = 1;

    private Coverage() {}

    /** What the word counts among the words of its question: a rare one says more about the subject than it helps in ranking. */
    static double share(long chunks, long withLexeme) {
        return Math.pow(Rarity.of(Math.max(chunks, SMALLEST_CORPUS), withLexeme), 1.5);
    }

    /** Among more passages a better one is found by chance, so the same coverage means less. */
    static double certainty(long chunks) {
        return 1 / (1 + 0.1 * Math.log(Math.max(1, (double) chunks / SMALLEST_CORPUS)));
    }

    /** Only similar words count by the cube of their weight: many of them are other words. */
    static double of(QueryTerm.Spelling spelling, int frequency) {
        return Math.pow(spelling.weight(), 3) * frequency / (frequency + HALF_WAY);
    }
}
