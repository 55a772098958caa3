package io.replyx.domain.knowledge;

/**
 * That a lexeme stands in a passage.
 *
 * @param frequency how often
 * @param length of the passage, in lexemes
 */
public record Posting<K>(K chunk, int frequency, int length) {}
