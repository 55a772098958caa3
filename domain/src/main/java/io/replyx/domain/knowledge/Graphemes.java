package io.replyx.domain.knowledge;

import java.text.BreakIterator;
import java.util.Locale;

/** Places where a text may be cut without breaking what a reader sees as one character. */
final class Graphemes {
    /** Longer heaps of combining marks are no writing system's: they are cut between code points. */
    private static final int LONGEST = 64;

    private Graphemes() {}

    /**
     * The last cut in {@code (from, wanted]}, or the first one behind when one character fills that range.
     *
     * @param from itself a place to cut at
     */
    static int cut(String text, int from, int wanted, int limit) {
        if (wanted >= limit) {
            return limit;
        }
        var window = text.substring(from, Math.min(limit, wanted + LONGEST));
        var boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(window);
        int before = boundaries.preceding(Math.min(window.length(), wanted - from + 1));
        if (before > 0) {
            return from + before;
        }
        int after = from + boundaries.following(0);
        boolean ends = after < from + window.length() || after == limit;
        return ends ? after : codePointCut(text, wanted);
    }

    private static int codePointCut(String text, int wanted) {
        return Character.isSurrogatePair(text.charAt(wanted - 1), text.charAt(wanted)) ? wanted + 1 : wanted;
    }
}
