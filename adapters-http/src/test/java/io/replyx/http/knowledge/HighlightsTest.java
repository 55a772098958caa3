package io.replyx.http.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {
    @ParameterizedTest
    @CsvSource({
        "delivery, Deliveries and one delivery, Deliveries delivery",
        "доставки, Доставка или доставкой, Доставка доставкой",
        "is it, This is it, ''",
        "'?!', anything, ''",
        "tax, Tax taxes axe, Tax taxes",
    })
    void words_that_begin_like_the_questions_are_marked(String question, String passage, String marked) {
        assertThat(new HighlightMarks(question)
                        .in(passage).stream()
                                .map(range -> passage.substring(range.start(), range.end()))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(marked);
    }
}
