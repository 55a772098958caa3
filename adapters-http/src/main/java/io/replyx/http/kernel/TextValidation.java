package io.replyx.http.kernel;

import io.replyx.domain.kernel.InputRefusal;

/** What every text of a request must be, whatever else it is. */
public final class TextValidation {
    private static final int SHOWN = 100;

    private TextValidation() {}

    /** No NUL and no half of a surrogate pair: neither databases nor UTF-8 can carry them. */
    public static String requireClean(String text) {
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(TextValidation::isSurrogate)) {
            throw InputRefusal.BAD_CHARACTERS.refusal();
        }
        return text;
    }

    /** A caller's text, fit to be shown back: short, and without control characters or broken pairs. */
    public static String shown(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .limit(SHOWN)
                .map(point -> isSurrogate(point) || Character.isISOControl(point) ? '\uFFFD' : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
