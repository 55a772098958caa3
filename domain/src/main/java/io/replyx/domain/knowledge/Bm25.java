package io.replyx.domain.knowledge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Okapi BM25 over lexemes. Of the spellings of one term only the best counts in a passage: a text does not become more
 * relevant by spelling a word in several ways.
 */
public final class Bm25 {
    private final Settings settings;

    /**
     * @param k1 how fast repetitions of a word stop to matter
     * @param b how much a longer passage is discounted, from 0 to 1
     */
    public record Settings(double k1, double b) {
        /** Chosen by measuring; the quality is flat around these values. */
        public static Settings standard() {
            return new Settings(1.2, 0.6);
        }
    }

    public Bm25(Settings settings) {
        this.settings = settings;
    }

    /**
     * Best first; passages of one score in the order in which their postings came.
     *
     * @param postings of every spelling of the terms; a list holds all searched passages with that lexeme, each once
     */
    public <K> List<TextHit<K>> rank(
            List<QueryTerm> terms, Map<String, List<Posting<K>>> postings, CorpusStats corpus, int limit) {
        var ranking = new Ranking<K>(postings, corpus);
        terms.forEach(ranking::add);
        return ranking.best(limit);
    }

    private final class Ranking<K> {
        private final Map<String, List<Posting<K>>> postings;
        private final CorpusStats corpus;
        private final Coverage coverage;
        private final Map<K, Sums> sums = new LinkedHashMap<>();

        Ranking(Map<String, List<Posting<K>>> postings, CorpusStats corpus) {
            this.postings = postings;
            this.corpus = corpus;
            this.coverage = new Coverage(corpus.chunks());
        }

        void add(QueryTerm term) {
            long own = frequency(term.lexeme());
            var weight = coverage.weigh(own);
            var best = new HashMap<K, Match>();
            for (var spelling : term.spellings()) {
                double rarity = rarity(spelling.lexeme(), own);
                for (var posting : found(spelling.lexeme())) {
                    best.merge(posting.chunk(), match(spelling, rarity, posting), Match::better);
                }
            }
            best.forEach((chunk, match) ->
                    sums.computeIfAbsent(chunk, _ -> new Sums()).add(match, weight));
        }

        /** A similar lexeme must not count more than the word that was asked for, however rare it is. */
        private double rarity(String spelling, long own) {
            double rarity = Rarity.of(corpus.chunks(), frequency(spelling));
            return own == 0 ? rarity : Math.min(rarity, Rarity.of(corpus.chunks(), own));
        }

        private Match match(QueryTerm.Spelling spelling, double rarity, Posting<K> posting) {
            double relativeLength = corpus.averageLength() == 0 ? 1 : posting.length() / corpus.averageLength();
            double damping = settings.k1() * (1 - settings.b() + settings.b() * relativeLength);
            double saturation = posting.frequency() / (posting.frequency() + damping);
            return new Match(spelling.weight() * rarity * saturation, Coverage.spoken(spelling, posting.frequency()));
        }

        private long frequency(String lexeme) {
            return found(lexeme).size();
        }

        private List<Posting<K>> found(String lexeme) {
            return postings.getOrDefault(lexeme, List.of());
        }

        List<TextHit<K>> best(int limit) {
            return sums.entrySet().stream()
                    .map(entry -> hit(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparingDouble((TextHit<K> hit) -> hit.score())
                            .reversed())
                    .limit(limit)
                    .toList();
        }

        private TextHit<K> hit(K chunk, Sums sums) {
            return new TextHit<>(chunk, sums.score, coverage.of(sums.coverage));
        }
    }

    private record Match(double score, double spoken) {
        Match better(Match other) {
            return new Match(Math.max(score, other.score), Math.max(spoken, other.spoken));
        }
    }

    private static final class Sums {
        private final Coverage.Sums coverage = new Coverage.Sums();
        private double score;

        void add(Match match, Coverage.Weight weight) {
            score += match.score;
            coverage.add(weight, match.spoken);
        }
    }
}
