package io.replyx.domain.knowledge;

/**
 * What ranking has to know of all passages that are searched.
 *
 * @param averageLength in lexemes
 */
public record CorpusStats(long chunks, double averageLength) {
    public CorpusStats {
        if (chunks < 0 || averageLength < 0) {
            throw new IllegalArgumentException("not a corpus: " + chunks + " chunks of " + averageLength);
        }
    }
}
