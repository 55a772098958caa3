package io.replyx.benchmarks.retrieval;

import io.replyx.domain.knowledge.Bm25;
import io.replyx.domain.knowledge.CorpusStats;
import io.replyx.domain.knowledge.LexicalEmbedding;
import io.replyx.domain.knowledge.Postings;
import io.replyx.domain.knowledge.QueryTerm;
import io.replyx.domain.knowledge.RankedHit;
import io.replyx.domain.knowledge.ScoreFusion;
import io.replyx.domain.knowledge.TextHit;
import io.replyx.domain.knowledge.TextNormalizer;
import io.replyx.domain.knowledge.VectorHit;
import io.replyx.domain.knowledge.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The product's search over passages in memory: the same pure code, fed with PostgreSQL's lexemes. */
final class ProductSearch {
    private final Lexemes lexemes;
    private final Map<String, Postings> postings = new HashMap<>();
    private final int[] lengths;
    private final CorpusStats stats;
    private final Vocabulary vocabulary;
    private final List<float[]> vectors;
    private final Bm25 bm25 = new Bm25(Bm25.Settings.standard());
    private final ScoreFusion fusion = new ScoreFusion(ScoreFusion.Settings.lexical());

    ProductSearch(Lexemes lexemes, List<String> passages) {
        this.lexemes = lexemes;
        var texts = passages.stream().map(TextNormalizer::normalised).toList();
        var frequencies = lexemes.ofAll(texts);
        lengths = frequencies.stream().mapToInt(ProductSearch::sum).toArray();
        stats = new CorpusStats(texts.size(), IntStream.of(lengths).average().orElse(0));
        index(frequencies);
        vocabulary = Vocabulary.of(postings.keySet());
        vectors = passages.stream().map(LexicalEmbedding::of).toList();
    }

    private static int sum(Map<String, Integer> frequencies) {
        return frequencies.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void index(List<Map<String, Integer>> frequencies) {
        var pairs = new HashMap<String, IntStream.Builder>();
        for (int passage = 0; passage < frequencies.size(); passage++) {
            int number = passage;
            frequencies
                    .get(passage)
                    .forEach((lexeme, frequency) -> pairs.computeIfAbsent(lexeme, _ -> IntStream.builder())
                            .add(number)
                            .add(frequency));
        }
        pairs.forEach((lexeme, found) -> postings.put(lexeme, Postings.of(found.build())));
    }

    /** BM25 over the lexemes as they are. */
    List<TextHit<Integer>> plain(String question) {
        var terms = questionLexemes(question).stream()
                .map(lexeme -> new QueryTerm(lexeme, known(lexeme)))
                .toList();
        return bm25.rank(terms, postings, lengths, stats, Ranker.DEPTH);
    }

    private List<QueryTerm.Spelling> known(String lexeme) {
        return postings.containsKey(lexeme) ? List.of(new QueryTerm.Spelling(lexeme, 1)) : List.of();
    }

    /** BM25 with similar lexemes. */
    List<TextHit<Integer>> text(String question) {
        return bm25.rank(vocabulary.terms(questionLexemes(question)), postings, lengths, stats, Ranker.DEPTH);
    }

    List<VectorHit<Integer>> vector(String question) {
        var asked = LexicalEmbedding.of(TextNormalizer.question(question));
        return IntStream.range(0, vectors.size())
                .mapToObj(i -> new VectorHit<>(i, product(asked, vectors.get(i))))
                .sorted(Comparator.comparingDouble((VectorHit<Integer> hit) -> hit.similarity())
                        .reversed())
                .limit(Ranker.DEPTH)
                .toList();
    }

    /** The cosine, as embeddings have length one. */
    private static double product(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }

    List<RankedHit<Integer>> hybrid(String question) {
        return fusion.fuse(text(question), vector(question), Ranker.DEPTH);
    }

    private Set<String> questionLexemes(String question) {
        return lexemes.of(TextNormalizer.question(question)).keySet();
    }
}
