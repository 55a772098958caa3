package io.replyx.domain.knowledge;

/** One structural piece of a parsed document: what it is and where in the document's text it stands. */
public sealed interface Block {
    Span span();

    /** @param level 1 for the outermost heading, as in HTML */
    record Heading(int level, Span span) implements Block {
        public Heading {
            if (level < 1) {
                throw new IllegalArgumentException("a heading's level starts at 1, not " + level);
            }
        }
    }

    /** Running text. */
    record Paragraph(Span span) implements Block {}

    /** One item of a list, its marker included or not as the parser likes. */
    record ListItem(Span span) implements Block {}

    /** One row of a table, its cells in reading order. */
    record TableRow(Span span) implements Block {}

    /** Text whose line breaks mean something. */
    record Code(Span span) implements Block {}
}
