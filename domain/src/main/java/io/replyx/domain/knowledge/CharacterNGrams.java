package io.replyx.domain.knowledge;

import java.util.HashSet;
import java.util.Set;

/** The character pairs and triples of a word; its beginning counts as a character, for words are told apart there. */
final class CharacterNGrams {
    /** Longer tokens are no words. */
    static final int LONGEST_WORD = 64;

    private CharacterNGrams() {}

    static Set<String> of(String word) {
        var marked = "^" + word;
        var grams = new HashSet<String>();
        for (int i = 0; i + 2 <= marked.length(); i++) {
            grams.add(marked.substring(i, i + 2));
            if (i + 3 <= marked.length()) {
                grams.add(marked.substring(i, i + 3));
            }
        }
        return grams;
    }
}
