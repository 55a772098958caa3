package io.replyx.domain.knowledge;

/**
 * A passage found by its words.
 *
 * @param score comparable within one search only
 * @param coverage from 0 to 1: how much of the question the passage speaks about, comparable between searches
 */
public record TextHit<K>(K chunk, double score, double coverage) {}
