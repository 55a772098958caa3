package io.replyx.ai.documents;

import java.nio.charset.Charset;

/**
 * Guesses the encoding of a text from before UTF-8. In Russian nearly all letters of a word are above ASCII and stand
 * side by side; in Western languages they stand alone among ASCII letters. Of the two Russian encodings one keeps its
 * small letters where the other keeps its capitals, and a text has more small letters than capitals.
 */
final class LegacyEncoding {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset KOI8_R = Charset.forName("KOI8-R");

    /** Latin-1, with the quotes and dashes that people really use. */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int LETTERS = 0xc0;
    private static final int UPPER_HALF = 0xe0;

    private LegacyEncoding() {}

    static Charset guess(byte[] content) {
        int letters = 0;
        int beside = 0;
        int upperHalf = 0;
        boolean before = false;
        for (byte value : content) {
            int unsigned = Byte.toUnsignedInt(value);
            boolean letter = unsigned >= LETTERS;
            letters += letter ? 1 : 0;
            beside += letter && before ? 1 : 0;
            upperHalf += unsigned >= UPPER_HALF ? 1 : 0;
            before = letter;
        }
        if (letters == 0 || beside * 2 < letters) {
            return WINDOWS_1252;
        }
        return upperHalf * 2 >= letters ? WINDOWS_1251 : KOI8_R;
    }
}
