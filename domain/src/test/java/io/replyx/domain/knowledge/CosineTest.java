package io.replyx.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CosineTest {
    @Test
    void does_not_depend_on_lengths() {
        assertThat(Cosine.of(new float[] {3, 0}, new float[] {7, 7})).isCloseTo(Math.sqrt(0.5), within(1e-6));
        assertThat(Cosine.of(new float[] {2, 1}, new float[] {-4, -2})).isCloseTo(-1, within(1e-6));
    }

    @Test
    void is_zero_beside_nothing() {
        assertThat(Cosine.of(new float[] {0, 0}, new float[] {1, 2})).isZero();
    }

    @Test
    void refuses_vectors_of_different_models() {
        assertThatThrownBy(() -> Cosine.of(new float[2], new float[3])).hasMessage("vectors of 2 and 3 dimensions");
    }
}
