package io.replyx.domain.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A document as its parser read it: clean text, and the structure of that text.
 *
 * @param title empty when the document has none
 * @param blocks in the order of the text, without overlaps; outside of them the text is white space only
 */
public record ParsedDocument(String title, String text, List<Block> blocks) {
    public ParsedDocument {
        blocks = List.copyOf(blocks);
        int covered = 0;
        for (var block : blocks) {
            requireBlank(text, covered, block.span().start());
            covered = block.span().end();
        }
        requireBlank(text, covered, text.length());
    }

    private static void requireBlank(String text, int start, int end) {
        if (start > end || end > text.length()) {
            throw new IllegalArgumentException("blocks overlap or leave the text at " + start + ".." + end);
        }
        if (new Span(start, end).stripped(text).length() > 0) {
            throw new IllegalArgumentException("text outside of all blocks at " + start + ".." + end);
        }
    }

    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** Writes the text block by block and keeps the places; blank content is left out. */
    public static final class Builder {
        private final String title;
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();

        private Builder(String title) {
            this.title = title;
        }

        public Builder heading(int level, String content) {
            return add("\n\n", content, span -> new Block.Heading(level, span));
        }

        public Builder paragraph(String content) {
            return add("\n\n", content, Block.Paragraph::new);
        }

        public Builder listItem(String content) {
            return add("\n", content, Block.ListItem::new);
        }

        public Builder tableRow(String content) {
            return add("\n", content, Block.TableRow::new);
        }

        public Builder code(String content) {
            return add("\n\n", content, Block.Code::new);
        }

        public ParsedDocument build() {
            return new ParsedDocument(title, text.toString(), blocks);
        }

        private Builder add(String gap, String content, Function<Span, Block> kind) {
            if (new Span(0, content.length()).stripped(content).length() == 0) {
                return this;
            }
            text.append(text.isEmpty() ? "" : gap);
            int start = text.length();
            text.append(content);
            blocks.add(kind.apply(new Span(start, text.length())));
            return this;
        }
    }
}
