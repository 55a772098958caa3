package io.replyx.ai.documents;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Guesses the encoding of a text from before UTF-8. In Russian nearly all letters of a word are above ASCII and stand
 * side by side; in Western languages they stand alone among ASCII letters. Of the two Russian encodings one keeps its
 * small letters where the other keeps its capitals, and a text has more small letters than capitals. What is like
 * neither is no text.
 */
final class LegacyEncoding {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset KOI8_R = Charset.forName("KOI8-R");

    /** Latin-1, with the quotes and dashes that people really use. */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int ABOVE = 0x80;
    private static final int LETTERS = 0xc0;
    private static final int UPPER_HALF = 0xe0;

    private int ascii;
    private int above;
    private int letters;
    private int beside;
    private int upperHalf;

    private LegacyEncoding() {}

    static Optional<Charset> guess(byte[] content) {
        var counts = new LegacyEncoding();
        boolean before = false;
        for (byte value : content) {
            before = counts.add(Byte.toUnsignedInt(value), before);
        }
        return counts.verdict();
    }

    /** @return whether this was a letter above ASCII */
    private boolean add(int value, boolean afterLetter) {
        boolean letter = value >= LETTERS;
        ascii += Character.isLetter(value) && value < ABOVE ? 1 : 0;
        above += value >= ABOVE ? 1 : 0;
        letters += letter ? 1 : 0;
        beside += letter && afterLetter ? 1 : 0;
        upperHalf += value >= UPPER_HALF ? 1 : 0;
        return letter;
    }

    private Optional<Charset> verdict() {
        if (letters * 2 > above && beside * 2 > letters) {
            return Optional.of(upperHalf * 2 >= letters ? WINDOWS_1251 : KOI8_R);
        }
        return ascii > above ? Optional.of(WINDOWS_1252) : Optional.empty();
    }
}
