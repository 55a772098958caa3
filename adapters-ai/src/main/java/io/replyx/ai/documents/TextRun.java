package io.replyx.ai.documents;

/** Text that is being collected for one block, with the white space of HTML: any run of it is one space. */
final class TextRun {
    private static final char NO_BREAK = '\u00A0';

    private final StringBuilder text = new StringBuilder();

    void text(String words) {
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            text.append(isSpace(unit) ? ' ' : unit);
        }
    }

    void preformatted(String words) {
        text.append(words);
    }

    void lineBreak() {
        text.append('\n');
    }

    void space() {
        text.append(' ');
    }

    /** What was collected, as it stands. */
    String takePreformatted() {
        var taken = VisibleText.of(text.toString());
        text.setLength(0);
        return taken;
    }

    /** What was collected, on one line. */
    String takeLine() {
        return takeLines().replaceAll("\n+", " ");
    }

    /** What was collected, with the line breaks that were asked for. */
    String takeLines() {
        var visible = takePreformatted();
        var collapsed = new StringBuilder(visible.length());
        for (int i = 0; i < visible.length(); i++) {
            append(collapsed, visible.charAt(i));
        }
        return collapsed.toString().strip();
    }

    private static void append(StringBuilder collapsed, char unit) {
        int last = collapsed.length() - 1;
        boolean afterSpace = last >= 0 && collapsed.charAt(last) == ' ';
        boolean afterBreak = last >= 0 && collapsed.charAt(last) == '\n';
        if (unit == '\n' && afterSpace) {
            collapsed.setCharAt(last, unit);
        } else if (!(isSpace(unit) && (afterSpace || afterBreak)) || unit == '\n') {
            collapsed.append(unit);
        }
    }

    private static boolean isSpace(char unit) {
        return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f' || unit == NO_BREAK;
    }
}
