package io.replyx.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replyx.application.kernel.PermanentFailure;
import io.replyx.application.kernel.Unavailable;
import io.replyx.application.knowledge.port.Embedder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Embedder}. */
public abstract class EmbedderContract {
    private static final List<String> TEXTS =
            List.of("Доставка занимает три дня.", "Payment by card or cash.", "x", "Our garden is very large.");

    /** The implementation in question. */
    protected abstract Embedder embedder();

    /** From now on it may only succeed later. */
    protected abstract void breakDown();

    /** From now on it will never do as asked. */
    protected abstract void decline();

    @Test
    void gives_one_vector_a_text() {
        assertThat(embedder().embed(TEXTS)).hasSameSizeAs(TEXTS);
        assertThat(embedder().embed(TEXTS.subList(0, 1))).hasSize(1);
        assertThat(embedder().embed(List.of())).isEmpty();
    }

    @Test
    void each_vector_has_the_dimensions_of_the_model() {
        assertThat(embedder().embed(TEXTS)).allSatisfy(vector -> {
            assertThat(vector).hasSize(embedder().model().dimensions());
            for (float number : vector) {
                assertThat(number).isFinite();
            }
        });
    }

    @Test
    void vectors_come_in_the_order_of_the_texts() {
        var together = embedder().embed(TEXTS);
        var reversed = embedder().embed(TEXTS.reversed()).reversed();

        for (int i = 0; i < TEXTS.size(); i++) {
            var alone = embedder().embed(List.of(TEXTS.get(i))).getFirst();
            assertThat(cosine(together.get(i), alone)).isGreaterThan(0.999);
            assertThat(cosine(reversed.get(i), alone)).isGreaterThan(0.999);
        }
        assertThat(cosine(together.get(0), together.get(1))).isLessThan(0.999);
    }

    @Test
    void a_question_has_a_vector_of_the_same_model() {
        assertThat(embedder().embedQuestion("Сколько идёт доставка?"))
                .hasSize(embedder().model().dimensions());
    }

    @Test
    void names_its_model_the_same_each_time() {
        assertThat(embedder().model()).isEqualTo(embedder().model());
        assertThat(embedder().model().name()).isNotBlank();
        assertThat(embedder().model().dimensions()).isPositive();
    }

    @Test
    void is_unavailable_when_it_may_succeed_later() {
        breakDown();

        assertThatThrownBy(() -> embedder().embed(TEXTS)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> embedder().embedQuestion("When?")).isInstanceOf(Unavailable.class);
    }

    @Test
    void declines_what_will_never_succeed() {
        decline();

        assertThatThrownBy(() -> embedder().embed(TEXTS)).isInstanceOf(PermanentFailure.class);
        assertThatThrownBy(() -> embedder().embedQuestion("When?")).isInstanceOf(PermanentFailure.class);
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
            squares += (double) one[i] * one[i];
            otherSquares += (double) other[i] * other[i];
        }
        return product / Math.sqrt(squares * otherSquares);
    }
}
