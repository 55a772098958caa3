package io.replyx.domain.knowledge;

/** How much a lexeme tells, by the number of passages that have it (inverse document frequency). */
final class Rarity {
    /** In a corpus of ten passages every word is frequent; weights between words are those of at least this many. */
    private static final long SMALLEST_CORPUS = 300;

    private Rarity() {}

    static double of(long chunks, long withLexeme) {
        return Math.log(1 + (chunks - withLexeme + 0.5) / (withLexeme + 0.5));
    }

    /** The same for weighing the words of one question against each other, in corpora of any size. */
    static double smoothed(long chunks, long withLexeme) {
        return of(Math.max(chunks, SMALLEST_CORPUS), withLexeme);
    }
}
