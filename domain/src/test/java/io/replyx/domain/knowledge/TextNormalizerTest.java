package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNormalizerTest {
    @ParameterizedTest
    @CsvSource({
        "Вы\u0301ставка всё ещё, Выставка все еще",
        "е\u0308ж, еж",
        "пере\u00ADнос, перенос",
        "zero\u200Bwidth, zerowidth",
        "и\u0306од, йод",
        "и/или, и или",
        "help@shop.ru, help shop ru",
        "'  3,5 «кг»… ', 3 5 кг",
        "😀, ''"
    })
    void brings_what_reads_alike_into_one_form(String text, String expected) {
        assertThat(TextNormalizer.normalised(text)).isEqualTo(expected);
    }

    @Test
    void changes_nothing_when_applied_twice() {
        var once = TextNormalizer.normalised("Ё-моё: café №5 — Ёлка\u0301, x\u0300y; ЁЁ");

        assertThat(TextNormalizer.normalised(once)).isEqualTo(once);
    }

    @Test
    void leaves_only_what_a_question_is_about() {
        assertThat(TextNormalizer.question("Здравствуйте! Подскажите, пожалуйста, где мой заказ?"))
                .isEqualTo("где мой заказ");
        assertThat(TextNormalizer.question("Please tell me: could I return a tent?"))
                .isEqualTo("me I return a tent");
    }

    @Test
    void keeps_a_question_that_has_no_other_words() {
        assertThat(TextNormalizer.question("Спасибо!")).isEqualTo("Спасибо");
        assertThat(TextNormalizer.question("?!")).isEmpty();
    }
}
