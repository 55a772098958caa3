package io.replyx.domain.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The structure of a text that has no markup, read from its blank lines, list marks and short lines. */
public final class PlainTextParser {
    private static final int LONGEST_HEADING = 80;
    private static final Pattern MARKER = Pattern.compile("^\\s*([-*•–—·]|\\d{1,3}[.)])\\s+\\S.*");
    private static final String ENDS = ".!?…:;,»\")";

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private boolean afterGap = true;

    private PlainTextParser(String text) {
        this.text = text;
    }

    /** The text stays as it is, so places in it are places in the source. */
    public static ParsedDocument parse(String title, String text) {
        var reader = new PlainTextParser(text);
        reader.read(lines(text));
        return new ParsedDocument(title, text, reader.blocks);
    }

    private static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(new Span(start, end).stripped(text));
            start = end + 1;
        }
        lines.add(new Span(start, text.length()).stripped(text));
        return lines;
    }

    private void read(List<Span> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.length() == 0) {
                afterGap = true;
            } else {
                add(line, i + 1 < lines.size() && lines.get(i + 1).length() == 0);
                afterGap = false;
            }
        }
    }

    private void add(Span line, boolean beforeGap) {
        if (MARKER.matcher(line.of(text)).matches()) {
            blocks.add(new Block.ListItem(line));
        } else if (afterGap && beforeGap && looksLikeHeading(line)) {
            blocks.add(new Block.Heading(1, line));
        } else if (!afterGap && continues()) {
            blocks.add(joined(blocks.removeLast(), line.end()));
        } else {
            blocks.add(new Block.Paragraph(line));
        }
    }

    private boolean looksLikeHeading(Span line) {
        int first = text.codePointAt(line.start());
        boolean opens = Character.isUpperCase(first) || Character.isDigit(first);
        return opens && line.length() <= LONGEST_HEADING && ENDS.indexOf(text.charAt(line.end() - 1)) < 0;
    }

    /** A line that stops in the middle of a sentence goes on in the next one. */
    private boolean continues() {
        var last = blocks.getLast();
        boolean open = ENDS.indexOf(text.charAt(last.span().end() - 1)) < 0;
        return open || last instanceof Block.ListItem;
    }

    private static Block joined(Block before, int end) {
        var span = new Span(before.span().start(), end);
        return before instanceof Block.ListItem ? new Block.ListItem(span) : new Block.Paragraph(span);
    }
}
