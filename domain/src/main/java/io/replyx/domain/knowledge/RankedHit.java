package io.replyx.domain.knowledge;

/**
 * A passage that a search hands out.
 *
 * @param score what it was ranked by; comparable within one search only
 * @param relevance from 0 to 1, comparable between searches and corpora: whether it answers at all
 */
public record RankedHit<K>(K chunk, double score, double relevance) {}
