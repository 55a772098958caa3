package io.replyx.benchmarks;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of invented words, a few of them frequent and most of them rare, as in any language. Always the same. */
final class SampleTexts {
    private static final String[] SYLLABLES = {
        "ba", "do", "fi", "gu", "ka", "le", "mo", "nu", "pa", "re", "si", "to", "vu", "za", "chi", "sta", "ner", "lin"
    };
    private static final int WORDS = 20_000;
    private static final int WORDS_OF_A_SECTION = 120;
    private static final int WORDS_OF_A_QUESTION = 7;

    private final Random random;

    SampleTexts(long seed) {
        this.random = new Random(seed);
    }

    /** So many sections under headings, each about a passage long. */
    String document(int sections) {
        return IntStream.range(0, sections)
                .mapToObj(i -> "## " + words(4) + "\n\n" + words(WORDS_OF_A_SECTION) + ".")
                .collect(Collectors.joining("\n\n"));
    }

    /** Words as they stand in the documents, parted by plus signs. */
    String question() {
        return words(WORDS_OF_A_QUESTION).replace(' ', '+');
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(_ -> word()).collect(Collectors.joining(" "));
    }

    /** The rank of a word is spread so that its frequency is about in inverse proportion to it. */
    private String word() {
        int rank = (int) Math.pow(WORDS, random.nextDouble());
        var word = new StringBuilder();
        for (int left = rank + SYLLABLES.length; left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.toString();
    }
}
