package io.replyx.ai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a long Markdown text into parts that are parsed one after the other: the tree of a whole one may take a hundred
 * times its size. Cuts between blocks if there is such a place, else between lines, else between words; never so that the rest
 * of a fenced code becomes prose.
 */
final class MarkdownSplitter {
    /** UTF-16 units after which a part ends at the next good place. */
    private static final int LONG = 64 * 1024;

    private static final int LONGEST = 2 * LONG;
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)", Pattern.DOTALL);

    private final List<String> parts = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private String fence = "";
    private boolean afterBlank;

    private MarkdownSplitter() {}

    static List<String> of(String text) {
        if (text.length() <= LONG) {
            return List.of(text);
        }
        var cutting = new MarkdownSplitter();
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(text, start);
            cutting.add(text.substring(start, end));
            start = end;
        }
        cutting.endPart();
        return cutting.parts;
    }

    private static int endOfLine(String text, int start) {
        int end = text.indexOf('\n', start) + 1;
        int limit = Math.min(text.length(), start + LONG);
        if (end > 0 && end <= limit) {
            return end;
        }
        return limit == text.length() ? limit : endOfWord(text, start, limit);
    }

    /** The next part is to begin with a word: other characters at the beginning of a line may be markup. */
    private static int endOfWord(String text, int start, int limit) {
        for (int end = limit; end > start; end--) {
            if (text.charAt(end - 1) == ' ' && Character.isLetter(text.charAt(end))) {
                return end;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    private void add(String line) {
        boolean betweenBlocks = afterBlank && fence.isEmpty() && !Character.isWhitespace(line.charAt(0));
        int length = part.length() + line.length();
        if (length > LONGEST || (length > LONG && betweenBlocks)) {
            endPart();
        }
        part.append(line);
        afterBlank = line.isBlank();
        follow(FENCE.matcher(line));
    }

    private void endPart() {
        if (fence.isEmpty()) {
            parts.add(part.toString());
            part.setLength(0);
        } else {
            parts.add(part + "\n" + fence);
            part.setLength(0);
            part.append(fence).append('\n');
        }
    }

    private void follow(Matcher line) {
        if (!line.matches()) {
            return;
        }
        var marks = line.group(1);
        if (fence.isEmpty()) {
            // Backticks with another one behind them are code in a running text.
            boolean opens = marks.startsWith("~") || line.group(2).indexOf('`') < 0;
            fence = opens ? marks : "";
        } else if (marks.startsWith(fence) && line.group(2).isBlank()) {
            fence = "";
        }
    }
}
