package io.replyx.benchmarks.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {
    private final Corpus corpus = new Corpus(
            "letters",
            List.of("a", "b".repeat(3_999), "c", "d"),
            List.of(
                    new Corpus.Question("first", Set.of(0)),
                    new Corpus.Question("third", Set.of(2)),
                    new Corpus.Question("never", Set.of(9))));

    @Test
    void counts_where_the_right_passage_stands() {
        var quality = Quality.of(_ -> List.of(0, 1, 2, 3), corpus);

        assertThat(quality).isEqualTo(new Quality(1 / 3.0, 2 / 3.0, 2 / 3.0, 2 / 3.0, (1 + 1 / 3.0) / 3, 1 / 3.0));
    }

    @Test
    void takes_a_passage_for_right_when_half_of_either_stands_in_the_other() {
        var judge = new RelevanceJudge(
                List.of("one two three four five", "six seven eight nine", "ONE, two: three four! five - six seven"));

        assertThat(judge.right(List.of("one two three four five"))).containsExactlyInAnyOrder(0, 2);
        assertThat(judge.right(List.of("nothing of this stands there"))).isEmpty();
    }

    @Test
    void plants_the_same_typos_for_the_same_seed_into_long_words_only() {
        var question = "Где мой большой заказ";

        assertThat(new Typos(5, 1).in(question))
                .isEqualTo(new Typos(5, 1).in(question))
                .startsWith("где мой ");
        assertThat(new Typos(5, 2).in("я и ты")).isEqualTo("я и ты");
    }

    @Test
    void moves_the_right_passages_when_corpora_are_joined() {
        var joined = corpus.plus(corpus);

        assertThat(joined.passages()).hasSize(8);
        assertThat(joined.questions().get(4).right()).containsExactly(6);
    }

    @Test
    void judges_by_other_questions_than_the_constants_were_chosen_on() {
        assertThat(TrainTestSplit.of(List.of(1, 2, 3, 4, 5)))
                .isEqualTo(new TrainTestSplit<>(List.of(1, 3, 5), List.of(2, 4)));
    }

    @Test
    void makes_foreign_questions_by_taking_their_passages_away() {
        var clinic = Corpora.own("clinic.ru");

        var subset = Subset.of(clinic, 10, new Random(1));

        assertThat(subset.answerable())
                .hasSize(10)
                .allSatisfy(question -> assertThat(subset.passages()).containsAll(right(clinic, question)));
        assertThat(subset.foreign())
                .isNotEmpty()
                .allSatisfy(
                        question -> assertThat(subset.passages()).doesNotContainAnyElementsOf(right(clinic, question)));
    }

    private static List<String> right(Corpus corpus, Corpus.Question question) {
        return question.right().stream().map(corpus.passages()::get).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.en", "clinic.ru"})
    void has_answers_to_all_questions_of_its_own_corpora(String name) {
        var own = Corpora.own(name);

        assertThat(own.passages()).hasSize(40).doesNotHaveDuplicates();
        assertThat(own.questions()).hasSizeGreaterThanOrEqualTo(80).allSatisfy(question -> {
            assertThat(question.text()).endsWith("?");
            assertThat(question.right()).hasSize(1);
        });
    }
}
