package io.replyx.persistence.knowledge;

import java.util.stream.IntStream;

/** The vector of a question, made ready to be multiplied with many others of its length. */
@FunctionalInterface
interface QueryVector {
    /** When not even one place of so many holds something, as in the lexical vector of a short question, the others are skipped. */
    int SPARSE = 3;

    /** Sum of the products of what stands at the same places. */
    double dot(float[] other);

    static QueryVector of(float[] vector) {
        int[] places = IntStream.range(0, vector.length)
                .filter(place -> vector[place] != 0)
                .toArray();
        return places.length * SPARSE < vector.length
                ? other -> product(vector, places, other)
                : other -> product(vector, other);
    }

    /** Four sums side by side: the additions of one would wait for each other. */
    static double product(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return (double) a + b + c + d;
    }

    private static double product(float[] one, int[] places, float[] other) {
        double sum = 0;
        for (int place : places) {
            sum += (double) one[place] * other[place];
        }
        return sum;
    }
}
