package io.replyx.domain.kernel;

/**
 * What a text value may be. Lengths are in Unicode code points, counted after surrounding white space is cut off.
 *
 * @param multiline whether line breaks and tabs may stand in it
 */
public record TextRule(int min, int max, boolean multiline) {

    public static TextRule line(int min, int max) {
        return new TextRule(min, max, false);
    }

    public static TextRule lines(int min, int max) {
        return new TextRule(min, max, true);
    }

    /** The text without surrounding white space. */
    public String check(String text) {
        var stripped = text.strip();
        if (!isClean(stripped)) {
            throw InputRefusal.BAD_CHARACTERS.refusal();
        }
        int length = stripped.codePointCount(0, stripped.length());
        if (length == 0 && min > 0) {
            throw InputRefusal.REQUIRED.refusal();
        }
        if (length < min) {
            throw InputRefusal.TOO_SHORT.refusal("min", min);
        }
        if (length > max) {
            throw InputRefusal.TOO_LONG.refusal("max", max);
        }
        return stripped;
    }

    private boolean isClean(String text) {
        return text.codePoints().allMatch(this::isAllowed);
    }

    private boolean isAllowed(int point) {
        if (point == '\n' || point == '\t' || point == '\r') {
            return multiline;
        }
        boolean loneSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !loneSurrogate && !Character.isISOControl(point);
    }
}
