package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
    private static List<String> sentences(String text) {
        return SentenceSplitter.of(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void ends_a_sentence_at_a_mark_before_a_capital() {
        assertThat(sentences("Где мой заказ? В пути! Ждите… Скоро."))
                .containsExactly("Где мой заказ?", "В пути!", "Ждите…", "Скоро.");
    }

    @Test
    void keeps_closing_quotes_with_their_sentence() {
        assertThat(sentences("«Всё готово.» Она ушла.")).containsExactly("«Всё готово.»", "Она ушла.");
    }

    @Test
    void does_not_end_at_abbreviations_initials_and_numbers() {
        assertThat(sentences("Склад на ул. Ленина, д. 5, г. Тверь. Цена 3.50 руб. за шт."))
                .containsExactly("Склад на ул. Ленина, д. 5, г. Тверь.", "Цена 3.50 руб. за шт.");
        assertThat(sentences("Written by A. S. Pushkin. Ask Dr. House, e.g. Monday."))
                .containsExactly("Written by A. S. Pushkin.", "Ask Dr. House, e.g. Monday.");
    }

    @Test
    void does_not_end_before_a_small_letter() {
        assertThat(sentences("Версия 2.0. выходит завтра")).containsExactly("Версия 2.0. выходит завтра");
    }

    @Test
    void ends_at_a_blank_line() {
        assertThat(sentences("без точки\n\nи дальше")).containsExactly("без точки", "и дальше");
    }
}
