package io.replyx.ai.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfflineEmbedderTest {
    private final OfflineEmbedder embedder = new OfflineEmbedder();

    @Test
    void gives_each_text_a_vector_of_the_models_dimensions() {
        assertThat(embedder.embed(List.of("Доставка", "", "Payment by card")))
                .hasSize(3)
                .allSatisfy(
                        vector -> assertThat(vector).hasSize(embedder.model().dimensions()));
    }

    @Test
    void gives_the_same_vector_again() {
        assertThat(embedder.embed(List.of("Доставка")).getFirst())
                .isEqualTo(new OfflineEmbedder().embed(List.of("Доставка")).getFirst());
    }

    @Test
    void finds_forms_of_a_word_nearer_than_other_words() {
        var vectors = embedder.embed(List.of("доставка заказа", "доставку заказов", "возврат денег"));

        assertThat(product(vectors.get(0), vectors.get(1)))
                .isGreaterThan(product(vectors.get(0), vectors.get(2)) + 0.2);
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
