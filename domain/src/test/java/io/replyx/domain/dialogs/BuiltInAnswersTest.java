package io.replyx.domain.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.domain.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BuiltInAnswersTest {
    @ParameterizedTest
    @CsvSource({
        "How long?, EN",
        "Сколько идёт доставка?, RU",
        "Где мой iPhone 17?, RU",
        "Please explain what ОТК means, EN",
        "'', EN",
        "12345?, EN",
        "ок ok, RU",
    })
    void answers_in_the_language_that_most_letters_are_of(String text, Language language) {
        assertThat(BuiltInAnswers.languageOf(text)).isEqualTo(language);
    }

    @Test
    void has_a_word_for_everything_in_every_language() {
        for (var language : Language.values()) {
            assertThat(BuiltInAnswers.languageOf(BuiltInAnswers.unknownAnswer(language)))
                    .isEqualTo(language);
            assertThat(BuiltInAnswers.languageOf(BuiltInAnswers.failedAnswer(language)))
                    .isEqualTo(language);
            assertThat(BuiltInAnswers.unknownAnswer(language)).isNotEqualTo(BuiltInAnswers.failedAnswer(language));
        }
    }
}
