package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.knowledge.QueryTerm.Spelling;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HighlightsTest {
    private static List<String> marked(String passage, String... lexemes) {
        var terms = Stream.of(lexemes)
                .map(lexeme -> new QueryTerm(lexeme, List.of(new Spelling(lexeme, 1))))
                .toList();
        return Highlights.of(passage, terms).stream()
                .map(place -> place.of(passage))
                .toList();
    }

    @Test
    void marks_the_forms_of_a_word() {
        assertThat(marked("Доставка, доставку и доставкой, но не доставленный.", "доставк"))
                .containsExactly("Доставка", "доставку", "доставкой");
        assertThat(marked("Deliveries and delivery, not deli.", "deliveri")).containsExactly("Deliveries", "delivery");
    }

    @Test
    void marks_words_with_stress_marks_and_soft_hyphens_whole() {
        assertThat(marked("Вы\u0301ставка и зелё\u00ADный", "выставк", "зелен"))
                .containsExactly("Вы\u0301ставка", "зелё\u00ADный");
    }

    @Test
    void marks_short_words_and_numbers_only_as_they_are() {
        assertThat(marked("РФ рфа 15 150 iOS", "рф", "15", "ios")).containsExactly("РФ", "15", "iOS");
    }

    @Test
    void marks_what_was_meant_by_a_typo() {
        var term = Vocabulary.of(List.of("палатк")).term("полатк");

        assertThat(Highlights.of("Две палатки", List.of(term))).containsExactly(new Span(4, 11));
    }

    @Test
    void marks_nothing_without_words() {
        assertThat(marked("Текст 😀", new String[0])).isEmpty();
        assertThat(marked("", "текст")).isEmpty();
    }
}
