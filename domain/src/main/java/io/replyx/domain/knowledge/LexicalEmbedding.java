package io.replyx.domain.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A vector of a text from the character triples and quadruples of its words, hashed into a fixed number of dimensions. It
 * knows no meaning, but forgives endings and typos, needs no model, and is the same everywhere and always.
 */
public final class LexicalEmbedding {
    public static final int DIMENSIONS = 512;

    private static final int LONGEST_WEIGHED = 8;

    private LexicalEmbedding() {}

    /** Of length 1; all zeros for a text without telling words. */
    public static float[] of(String text) {
        var vector = new double[DIMENSIONS];
        count(text).forEach((word, times) -> add(vector, word, weight(word, times)));
        return normalised(vector);
    }

    private static Map<String, Integer> count(String text) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var word : TextNormalizer.foldedWords(text)) {
            if (!StopWords.contains(word)) {
                counts.merge(cut(word), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static String cut(String word) {
        return word.length() <= CharacterNGrams.LONGEST_WORD ? word : word.substring(0, CharacterNGrams.LONGEST_WORD);
    }

    /** Long words tell more, repeated ones less with each time. */
    private static double weight(String word, int times) {
        return (1 + StrictMath.log(times)) * Math.sqrt(Math.min(word.length(), LONGEST_WEIGHED));
    }

    private static void add(double[] vector, String word, double weight) {
        var marked = "^" + word + "$";
        int grams = Math.max(1, marked.length() - 2) + Math.max(0, marked.length() - 3);
        double each = weight / Math.sqrt(grams);
        for (int size = 3; size <= 4; size++) {
            for (int i = 0; i + size <= marked.length(); i++) {
                int hash = hash(marked, i, i + size);
                vector[Math.floorMod(hash, DIMENSIONS)] += hash < 0 ? -each : each;
            }
        }
    }

    /** FNV-1a over UTF-16 units, its bits mixed once more (the finalizer of MurmurHash3). */
    private static int hash(String text, int start, int end) {
        int hash = 0x811c9dc5;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    private static float[] normalised(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        var unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }
}
