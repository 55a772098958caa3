package io.replyx.benchmarks.retrieval;

import io.replyx.domain.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What the pure parts of a search cost; the database is apart. */
final class Speed {
    private static final int WORDS = 50_000;
    private static final int LOOKUPS = 500;

    private Speed() {}

    /** Words of 5 to 12 letters, made of syllables so that they are as alike as words are. */
    static void ofVocabulary(Consumer<String> out, long seed) {
        var random = new Random(seed);
        var words = new LinkedHashSet<String>();
        while (words.size() < WORDS) {
            words.add(word(random));
        }
        var list = List.copyOf(words);
        Vocabulary.of(list);
        long start = System.nanoTime();
        var vocabulary = Vocabulary.of(list);
        long built = System.nanoTime();
        var typos = new Typos(seed, 1);
        var asked = new ArrayList<String>();
        for (int i = 0; i < 2 * LOOKUPS; i++) {
            asked.add(typos.in(list.get(random.nextInt(list.size()))));
        }
        asked.subList(0, LOOKUPS).forEach(vocabulary::term);
        long warm = System.nanoTime();
        asked.subList(LOOKUPS, 2 * LOOKUPS).forEach(vocabulary::term);
        long done = System.nanoTime();
        out.accept("\nVocabulary of %d words: built in %d ms, one typo looked up in %.2f ms"
                .formatted(WORDS, (built - start) / 1_000_000, (done - warm) / 1e6 / LOOKUPS));
    }

    private static String word(Random random) {
        var syllables = List.of(
                "по", "пере", "ста", "ни", "ра", "ко", "ли", "де", "тор", "ва", "ме", "су", "раз", "ход", "бо", "ча",
                "ше", "гру", "ло", "ти", "но", "ки", "вер", "да", "че", "зна", "при", "об", "ук", "ян");
        var word = new StringBuilder();
        while (word.length() < 5 + random.nextInt(6)) {
            word.append(syllables.get(random.nextInt(syllables.size())));
        }
        return word.toString();
    }

    /** The pure part: similar words, ranking, vectors, fusion. PostgreSQL's stemming of the question is in it. */
    static void ofSearch(Consumer<String> out, Corpus corpus, ProductSearch search) {
        corpus.questionTexts().forEach(search::hybrid);
        long start = System.nanoTime();
        corpus.questionTexts().forEach(search::hybrid);
        double each = (System.nanoTime() - start) / 1e6 / corpus.questions().size();
        out.accept("Hybrid search over %d passages in memory: %.2f ms a question"
                .formatted(corpus.passages().size(), each));
    }
}
