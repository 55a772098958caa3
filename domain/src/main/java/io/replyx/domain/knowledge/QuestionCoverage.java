package io.replyx.domain.knowledge;

/**
 * How far a passage speaks about a question, from 0 to 1: what part of the question's words it takes up, and how much those
 * words tell. Half a question of rare words says more than a whole one of words that are everywhere. The constants were
 * chosen on one half of the measured questions and are judged by the other.
 */
final class QuestionCoverage {
    /** In a corpus of ten passages every word is frequent; shares are those in a corpus of at least this many. */
    private static final long SMALLEST_CORPUS = 300;

    /** So many mentions are half of the way: who speaks about a thing names it again. */
    private static final double HALF_WAY = 1;

    /** So many words that no other passage has are half of the way. */
    private static final double HALF_TOLD = 1.5;

    private static final double WEIGHT_OF_TOLD = 0.4;

    private final long chunks;
    private double whole;

    QuestionCoverage(long chunks) {
        this.chunks = chunks;
    }

    /**
     * What a word counts in its question.
     *
     * @param share among the words of the question
     * @param telling by itself: 1 for a word that one passage has
     */
    record Weight(double share, double telling) {}

    /** Counts the word among those of the question. */
    Weight weigh(long withLexeme) {
        double rarity = rarity(withLexeme);
        var weight = new Weight(Math.sqrt(rarity), Math.pow(rarity / rarity(1), 2.5));
        whole += weight.share();
        return weight;
    }

    private double rarity(long withLexeme) {
        return InverseDocumentFrequency.of(Math.max(chunks, SMALLEST_CORPUS), withLexeme);
    }

    /** Only similar words count by the cube of their weight: many are other words. */
    static double loudness(QueryTerm.Spelling spelling) {
        return Math.pow(spelling.weight(), 3);
    }

    /** How far a passage speaks about one word. */
    static double spoken(double loudness, int frequency) {
        return loudness * frequency / (frequency + HALF_WAY);
    }

    /**
     * Of the question whose words were all weighed.
     *
     * @param part sum of what the passage speaks about each word, by its share
     * @param told the same sum, by what each word tells
     */
    double of(double part, double told) {
        double telling = told / (told + HALF_TOLD);
        return certainty() * ((1 - WEIGHT_OF_TOLD) * part / whole + WEIGHT_OF_TOLD * telling);
    }

    /** Among more passages a better one is found by chance, so the same coverage means less. */
    private double certainty() {
        return 1 / (1 + 0.03 * Math.log(Math.max(1, (double) chunks / SMALLEST_CORPUS)));
    }
}
