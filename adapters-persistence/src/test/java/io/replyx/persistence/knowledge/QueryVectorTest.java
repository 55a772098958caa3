package io.replyx.persistence.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryVectorTest {
    @ParameterizedTest(name = "{0} dimensions, one of {1} not zero")
    @CsvSource({"512, 1", "512, 8", "512, 600", "3, 1", "1, 1", "0, 1", "1537, 2"})
    void multiplies_what_stands_at_the_same_places(int dimensions, int oneOf) {
        var random = new Random(dimensions + oneOf);
        var asked = vector(random, dimensions, oneOf);
        var other = vector(random, dimensions, 1);
        double expected = 0;
        for (int i = 0; i < dimensions; i++) {
            expected += (double) asked[i] * other[i];
        }

        assertThat(QueryVector.of(asked).dot(other)).isCloseTo(expected, within(1e-3));
    }

    private static float[] vector(Random random, int dimensions, int oneOf) {
        var vector = new float[dimensions];
        for (int i = 0; i < dimensions; i += oneOf) {
            vector[i] = random.nextFloat() - 0.5f;
        }
        return vector;
    }
}
