package io.replyx.ai.documents;

/**
 * Takes out of a text what a reader does not see: zero-width and direction marks, tag characters, variation selectors.
 * Instructions to a model can be hidden in them, and words with a mark inside are not found.
 */
final class VisibleText {
    private static final String BLANK_LETTERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFFFC";

    private static final String LINE_ENDS = "\u000B\f\u0085\u2028\u2029";

    /** Arabic and Indic signs that Unicode files under format characters, though they are printed. */
    private static final String PRINTED_FORMATS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u070F\u0890\u0891\u08E2";

    private static final int TAGS = 0xE0000;
    private static final int AFTER_TAGS = 0xE1000;

    private VisibleText() {}

    /** The text with line breaks as {@code \n} and without what cannot be seen. */
    static String of(String text) {
        var visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (point == '\r') {
                visible.append(text.startsWith("\n", i + 1) ? "" : "\n");
            } else if (LINE_ENDS.indexOf(point) >= 0) {
                visible.append('\n');
            } else if (isVisible(point)) {
                visible.appendCodePoint(point);
            }
        }
        return visible.toString();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.FORMAT -> PRINTED_FORMATS.indexOf(point) >= 0;
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> !isVariationSelector(point) && BLANK_LETTERS.indexOf(point) < 0;
        };
    }

    private static boolean isVariationSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0x180B && point <= 0x180F)
                || (point >= TAGS && point < AFTER_TAGS);
    }
}
