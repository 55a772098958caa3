package io.replyx.domain.knowledge;

/** How many tokens of a model a text costs. */
@FunctionalInterface
public interface TokenCounter {
    int of(String text);

    /** Without a tokenizer: three characters a token, close to what current models need for mixed Russian and English text. */
    static TokenCounter estimate() {
        return text -> (text.length() + 2) / 3;
    }
}
