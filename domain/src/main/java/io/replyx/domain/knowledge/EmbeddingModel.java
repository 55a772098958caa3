package io.replyx.domain.knowledge;

/**
 * What made a vector. Vectors of different models are never compared.
 *
 * @param name stable, it is stored with each vector
 */
public record EmbeddingModel(String name, int dimensions) {}
