package io.replyx.telegram.text;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown as models write it. Telegram's own markup breaks at the first character that is not escaped, so a text is
 * sent plain, with its looks beside it.
 */
public final class Markdown {
    /** Deeper nesting than anybody writes could fill the stack. */
    private static final int DEEPEST = 20;

    /** Link definitions are left out: an answer's line that begins with {@code [1]:} would vanish. Indented text is text. */
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .enabledBlockTypes(Set.of(
                    BlockQuote.class,
                    Heading.class,
                    FencedCodeBlock.class,
                    HtmlBlock.class,
                    ThematicBreak.class,
                    ListBlock.class))
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private Markdown() {}

    public static FormattedText parse(String markdown) {
        var writer = new EntityWriter();
        PARSER.parse(guarded(markdown)).accept(writer);
        return writer.finish();
    }

    /** A line that would define a link is text to us. */
    private static String guarded(String markdown) {
        return markdown.replaceAll("(?m)^([ ]{0,3})\\[([^\\]\\n]{1,99})\\]:", "$1\\\\[$2]:");
    }
}
