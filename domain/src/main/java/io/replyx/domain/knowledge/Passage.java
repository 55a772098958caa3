package io.replyx.domain.knowledge;

/**
 * A chunk that was found for a question.
 *
 * @param score orders the passages of one search; means nothing between searches
 * @param relevance how likely it answers, 0 to 1, whatever the size of the corpus
 */
public record Passage(StoredChunk source, double score, double relevance) {}
