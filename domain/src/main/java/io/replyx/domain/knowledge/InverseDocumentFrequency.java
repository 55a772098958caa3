package io.replyx.domain.knowledge;

/** How much a lexeme tells, by the number of passages that have it (inverse document frequency). */
final class InverseDocumentFrequency {
    private InverseDocumentFrequency() {}

    /** Counts may come from two moments: a lexeme in more passages than there are is in all of them. */
    static double of(long chunks, long withLexeme) {
        return Math.log(1 + (Math.max(0, chunks - withLexeme) + 0.5) / (withLexeme + 0.5));
    }
}
