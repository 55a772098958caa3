package io.replyx.domain.knowledge;

/**
 * A passage found by its vector.
 *
 * @param similarity the cosine, from -1 to 1
 */
public record VectorHit<K>(K chunk, double similarity) {}
