package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexicalEmbeddingTest {
    private static double similarity(String one, String other) {
        float[] first = LexicalEmbedding.of(one);
        float[] second = LexicalEmbedding.of(other);
        return IntStream.range(0, first.length)
                .mapToDouble(i -> first[i] * second[i])
                .sum();
    }

    @Test
    void is_of_length_one() {
        var vector = LexicalEmbedding.of("Доставка занимает три дня");

        double squares = IntStream.range(0, vector.length)
                .mapToDouble(i -> vector[i] * vector[i])
                .sum();

        assertThat(vector).hasSize(LexicalEmbedding.DIMENSIONS);
        assertThat(squares).isCloseTo(1, within(1e-6));
    }

    @Test
    void is_zero_without_telling_words() {
        assertThat(LexicalEmbedding.of("")).containsOnly(0);
        assertThat(LexicalEmbedding.of("и не для the of …")).containsOnly(0);
    }

    /** Vectors are stored: a change of the algorithm makes all of them useless, so it must be deliberate. */
    @Test
    void stays_the_same_over_releases() {
        var vector = LexicalEmbedding.of("Палатка 2000 tent");

        assertThat(Arrays.hashCode(vector)).isEqualTo(1422678623);
    }

    @Test
    void brings_forms_and_typos_together_and_other_words_apart() {
        double form = similarity("стоимость доставки", "стоимости доставок");
        double typo = similarity("стоимость доставки", "стиомость достваки");
        double other = similarity("стоимость доставки", "гарантия на палатку");

        assertThat(form).isGreaterThan(0.6);
        assertThat(typo).isBetween(0.25, form);
        assertThat(other).isLessThan(0.2);
    }

    @Test
    void does_not_care_for_order_case_and_stress() {
        assertThat(similarity("Зелёный ча\u0301й", "чай зеленый")).isCloseTo(1, within(1e-6));
    }
}
