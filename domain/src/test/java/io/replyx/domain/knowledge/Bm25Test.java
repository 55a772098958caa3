package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.replyx.domain.knowledge.QueryTerm.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Bm25Test {
    private final Bm25 bm25 = new Bm25(new Bm25.Settings(1.2, 0.75));
    private final Map<String, List<Integer>> postings = new LinkedHashMap<>();
    private final List<String> chunks = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();

    private void text(String chunk, String... lexemes) {
        for (var lexeme : List.of(lexemes).stream().distinct().toList()) {
            int frequency =
                    (int) List.of(lexemes).stream().filter(lexeme::equals).count();
            postings.computeIfAbsent(lexeme, _ -> new ArrayList<>()).addAll(List.of(chunks.size(), frequency));
        }
        chunks.add(chunk);
        lengths.add(lexemes.length);
    }

    private List<TextHit<String>> rank(CorpusStats corpus, QueryTerm... terms) {
        var packed = new HashMap<String, Postings>();
        postings.forEach(
                (lexeme, pairs) -> packed.put(lexeme, Postings.of(pairs.stream().mapToInt(Integer::intValue))));
        var allLengths = lengths.stream().mapToInt(Integer::intValue).toArray();
        return bm25.rank(List.of(terms), packed, allLengths, corpus, 10).stream()
                .map(hit -> new TextHit<>(chunks.get(hit.chunk()), hit.score(), hit.coverage()))
                .toList();
    }

    private static QueryTerm exact(String lexeme) {
        return new QueryTerm(lexeme, List.of(new Spelling(lexeme, 1)));
    }

    @Test
    void computes_the_formula() {
        text("a", "tent", "tent", "peg");
        text("b", "peg");

        var hits = rank(new CorpusStats(2, 2), exact("tent"));

        double rarity = Math.log(1 + 1.5 / 1.5);
        double saturation = 2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 2));
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.chunk()).isEqualTo("a");
            assertThat(hit.score()).isCloseTo(rarity * saturation, within(1e-12));
        });
    }

    @Test
    void ranks_rare_words_frequent_mentions_and_short_passages_higher() {
        text("rare", "yak", "peg", "peg");
        text("often", "tent", "tent", "peg");
        text("once", "tent", "peg", "peg");
        text("long", "tent", "peg", "peg", "peg", "peg");

        assertThat(rank(new CorpusStats(4, 3.5), exact("tent"), exact("yak")))
                .extracting(TextHit::chunk)
                .containsExactly("rare", "often", "once", "long");
    }

    @Test
    void counts_only_the_best_spelling_of_a_word() {
        text("right", "tent", "peg");
        text("spellings", "tents", "tend");
        var term = new QueryTerm(
                "tent", List.of(new Spelling("tent", 1), new Spelling("tents", 0.6), new Spelling("tend", 0.6)));

        var hits = rank(new CorpusStats(2, 2), term);

        assertThat(hits).extracting(TextHit::chunk).containsExactly("right", "spellings");
        assertThat(hits.getLast().score()).isCloseTo(0.6 * hits.getFirst().score(), within(1e-12));
    }

    @Test
    void covers_more_with_more_and_rarer_words_of_the_question() {
        text("both", "tent", "storm", "peg");
        text("rare", "storm", "peg", "rope");
        text("common", "tent", "peg", "rope");
        text("other", "tent", "peg", "rope");

        var coverage = new LinkedHashMap<String, Double>();
        rank(new CorpusStats(1000, 3), exact("tent"), exact("storm"))
                .forEach(hit -> coverage.put(hit.chunk(), hit.coverage()));

        assertThat(coverage.get("both")).isGreaterThan(coverage.get("rare"));
        assertThat(coverage.get("rare")).isGreaterThan(coverage.get("common"));
        assertThat(coverage.values()).allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
    }

    @Test
    void covers_more_of_a_question_when_its_words_tell_more() {
        text("rare", "yak", "peg");
        for (int i = 0; i < 100; i++) {
            text("common" + i, "tent", "peg");
        }
        var corpus = new CorpusStats(1000, 2);

        double rare = rank(corpus, exact("yak")).getFirst().coverage();
        double common = rank(corpus, exact("tent")).getFirst().coverage();

        assertThat(rare).isGreaterThan(1.2 * common);
    }

    @Test
    void covers_less_among_more_passages_where_a_likeness_is_found_by_chance() {
        text("a", "tent", "peg");

        double among300 =
                rank(new CorpusStats(300, 2), exact("tent")).getFirst().coverage();
        double among30000 =
                rank(new CorpusStats(30_000, 2), exact("tent")).getFirst().coverage();

        assertThat(among30000).isBetween(0.8 * among300, 0.95 * among300);
    }

    @Test
    void lets_unknown_words_of_the_question_lower_the_coverage() {
        text("a", "tent", "peg");
        var corpus = new CorpusStats(1, 2);

        double known = rank(corpus, exact("tent")).getFirst().coverage();
        double half = rank(corpus, exact("tent"), new QueryTerm("yak", List.of()))
                .getFirst()
                .coverage();

        assertThat(half).isBetween(0.5 * known, 0.7 * known);
    }

    @Test
    void finds_nothing_without_words_or_passages() {
        assertThat(rank(new CorpusStats(0, 0))).isEmpty();
        assertThat(rank(new CorpusStats(0, 0), new QueryTerm("yak", List.of()))).isEmpty();
    }

    @Test
    void stays_finite_when_the_counts_are_older_than_the_postings() {
        text("a", "tent");
        text("b", "tent");

        assertThat(rank(new CorpusStats(1, 0), exact("tent")))
                .hasSize(2)
                .allSatisfy(hit -> assertThat(hit.score()).isPositive().isFinite());
    }

    @Test
    void gives_as_many_as_asked_for() {
        for (int i = 0; i < 30; i++) {
            text("t" + i, "tent");
        }

        assertThat(rank(new CorpusStats(30, 1), exact("tent"))).hasSize(10);
    }

    @Test
    void names_passages_of_one_score_in_their_order() {
        text("first", "tent");
        text("second", "tent");
        text("third", "tent");

        assertThat(rank(new CorpusStats(3, 1), exact("tent")))
                .extracting(TextHit::chunk)
                .containsExactly("first", "second", "third");
    }
}
