package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.knowledge.QueryTerm.Spelling;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private final Vocabulary vocabulary = Vocabulary.of(List.of(
            "доставк", "оплат", "возврат", "росс", "российск", "палатк", "deliveri", "warranti", "2007", "2008", "из"));

    private List<String> spellings(String lexeme) {
        return vocabulary.term(lexeme).spellings().stream()
                .map(Spelling::lexeme)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "достафк, доставк",
        "дотсавк, доставк",
        "доствк, доставк",
        "ддоставк, доставк",
        "оплт, оплат",
        "delivari, deliveri",
        "waranti, warranti"
    })
    void finds_what_was_meant_by_a_typo(String typo, String meant) {
        assertThat(spellings(typo)).first().isEqualTo(meant);
    }

    @Test
    void puts_a_known_word_first_and_its_relatives_below_it() {
        var spellings = vocabulary.term("росс").spellings();

        assertThat(spellings).extracting(Spelling::lexeme).containsExactly("росс", "российск");
        assertThat(spellings.getFirst().weight()).isEqualTo(1);
        assertThat(spellings.getLast().weight()).isLessThan(0.7);
    }

    @Test
    void does_not_take_a_word_of_three_letters_for_a_relative_of_all_that_begin_with_it() {
        var vaccinations = Vocabulary.of(List.of("прививк", "при", "прививочн"));

        assertThat(vaccinations.term("прививк").spellings())
                .extracting(Spelling::lexeme)
                .containsExactly("прививк", "прививочн");
    }

    @Test
    void takes_a_typo_more_seriously_than_a_relative_of_a_known_word() {
        var withTypo = Vocabulary.of(List.of("палатк", "палата"));

        assertThat(withTypo.term("палатк").spellings().getLast().weight())
                .isLessThan(Vocabulary.of(List.of("палата"))
                        .term("палатк")
                        .spellings()
                        .getFirst()
                        .weight());
    }

    @Test
    void never_guesses_numbers_and_short_words() {
        assertThat(spellings("2007")).containsExactly("2007");
        assertThat(spellings("2009")).isEmpty();
        assertThat(spellings("иц")).isEmpty();
    }

    @Test
    void knows_nothing_of_strange_words() {
        assertThat(spellings("квазар")).isEmpty();
        assertThat(spellings("x".repeat(10_000))).isEmpty();
        assertThat(Vocabulary.of(List.of()).term("палатк").spellings()).isEmpty();
    }

    @Test
    void asks_for_each_word_once() {
        assertThat(vocabulary.terms(List.of("оплат", "оплат", "росс")))
                .extracting(QueryTerm::lexeme)
                .containsExactly("оплат", "росс");
    }

    @Test
    void finds_the_single_slip_in_every_longer_word() {
        var random = new Random(3);
        var words =
                IntStream.range(0, 2_000).mapToObj(_ -> word(random)).distinct().toList();
        var large = Vocabulary.of(words);

        var missed = words.stream()
                .filter(word -> large.term(slipped(word, random)).spellings().stream()
                        .noneMatch(spelling -> spelling.lexeme().equals(word)))
                .toList();

        assertThat(missed).hasSizeLessThan(words.size() / 100);
    }

    private static String word(Random random) {
        return random.ints(7 + random.nextInt(6), 'а', 'я')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String slipped(String word, Random random) {
        int i = random.nextInt(word.length());
        return word.substring(0, i) + (char) ('а' + random.nextInt(32)) + word.substring(i + 1);
    }
}
