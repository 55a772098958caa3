package io.replyx.domain.knowledge;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Okapi BM25 over lexemes. Of the spellings of one term only the best counts in a passage: a text does not become more
 * relevant by spelling a word in several ways. Passages have numbers, so that what is added up for them stands in arrays.
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
     * Best first; passages of one score by their numbers.
     *
     * @param postings of every spelling of the terms; only of passages that are searched
     * @param lengths of all passages in lexemes, each at its number
     */
    public List<TextHit<Integer>> rank(
            List<QueryTerm> terms, Map<String, Postings> postings, int[] lengths, CorpusStats corpus, int limit) {
        var ranking = new Ranking(postings, lengths, corpus);
        terms.forEach(ranking::add);
        return ranking.best(limit);
    }

    private final class Ranking {
        private final Map<String, Postings> postings;
        private final int[] lengths;
        private final CorpusStats corpus;
        private final QuestionCoverage coverage;
        private final BestMatches matches;
        private final BitSet found = new BitSet();
        private final double[] scores;
        private final double[] parts;
        private final double[] told;

        Ranking(Map<String, Postings> postings, int[] lengths, CorpusStats corpus) {
            this.postings = postings;
            this.lengths = lengths;
            this.corpus = corpus;
            this.coverage = new QuestionCoverage(corpus.chunks());
            this.matches = new BestMatches(lengths.length);
            this.scores = new double[lengths.length];
            this.parts = new double[lengths.length];
            this.told = new double[lengths.length];
        }

        void add(QueryTerm term) {
            int own = found(term.lexeme()).size();
            for (var spelling : term.spellings()) {
                double worth = spelling.weight() * rarity(spelling.lexeme(), own);
                match(found(spelling.lexeme()), worth, QuestionCoverage.loudness(spelling));
            }
            count(coverage.weigh(own));
        }

        /** A similar lexeme must not count more than the word that was asked for, however rare it is. */
        private double rarity(String spelling, int own) {
            double rarity =
                    InverseDocumentFrequency.of(corpus.chunks(), found(spelling).size());
            return own == 0 ? rarity : Math.min(rarity, InverseDocumentFrequency.of(corpus.chunks(), own));
        }

        private void match(Postings withSpelling, double worth, double loudness) {
            for (int place = 0; place < withSpelling.size(); place++) {
                int passage = withSpelling.passage(place);
                int frequency = withSpelling.frequency(place);
                double saturation = frequency / (frequency + damping(lengths[passage]));
                matches.offer(passage, worth * saturation, QuestionCoverage.spoken(loudness, frequency));
            }
        }

        private double damping(int length) {
            double relativeLength = corpus.averageLength() == 0 ? 1 : length / corpus.averageLength();
            return settings.k1() * (1 - settings.b() + settings.b() * relativeLength);
        }

        private void count(QuestionCoverage.Weight weight) {
            matches.take((passage, score, spoken) -> {
                found.set(passage);
                scores[passage] += score;
                parts[passage] += weight.share() * spoken;
                told[passage] += weight.telling() * spoken;
            });
        }

        private Postings found(String lexeme) {
            return postings.getOrDefault(lexeme, Postings.NONE);
        }

        List<TextHit<Integer>> best(int limit) {
            var highest = new TopK(limit);
            found.stream().forEach(passage -> highest.offer(passage, scores[passage]));
            return highest.bestFirst().stream()
                    .map(best -> new TextHit<>(best.number(), best.score(), covered(best.number())))
                    .toList();
        }

        private double covered(int passage) {
            return coverage.of(parts[passage], told[passage]);
        }
    }

    /** The best of what the spellings of one term are worth in each passage. */
    private static final class BestMatches {
        private final BitSet passages = new BitSet();
        private final double[] scores;
        private final double[] spoken;

        @FunctionalInterface
        interface Taker {
            void take(int passage, double score, double spoken);
        }

        BestMatches(int passages) {
            this.scores = new double[passages];
            this.spoken = new double[passages];
        }

        void offer(int passage, double score, double said) {
            passages.set(passage);
            scores[passage] = Math.max(scores[passage], score);
            spoken[passage] = Math.max(spoken[passage], said);
        }

        /** Gives them out, and is empty. */
        void take(Taker taker) {
            for (int passage = passages.nextSetBit(0); passage >= 0; passage = passages.nextSetBit(passage + 1)) {
                taker.take(passage, scores[passage], spoken[passage]);
                scores[passage] = 0;
                spoken[passage] = 0;
            }
            passages.clear();
        }
    }
}
