package io.replyx.ai.documents;

import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.IndexingFailure;
import io.replyx.domain.knowledge.ParsedDocument;
import io.replyx.domain.knowledge.PlainTextParser;
import java.util.Optional;

/** Reads plain text, Markdown and HTML. */
public final class DocumentParsers implements DocumentParser {
    /** Each may become a block of some 100 bytes of memory: more of them are an attack and no text for readers. */
    private static final int MOST_LINES = 500_000;

    @Override
    public boolean isText(byte[] original) {
        return TextContent.isText(original);
    }

    @Override
    public ParsedDocument parse(DocumentFormat format, DocumentTitle title, byte[] original) {
        return switch (format) {
            case TEXT -> PlainTextParser.parse(title.value(), lines(original));
            case MARKDOWN -> markdown(title.value(), lines(original));
            case HTML -> HtmlDocument.parse(title.value(), TextContent.decode(original, DeclaredCharset.in(original)));
        };
    }

    private static ParsedDocument markdown(String title, String text) {
        return EmphasisCost.isAffordable(text)
                ? HtmlDocument.parseParts(
                        title, MarkdownSplitter.of(text).stream().map(MarkdownHtml::of))
                : PlainTextParser.parse(title, text);
    }

    private static String lines(byte[] original) {
        var text = VisibleText.of(TextContent.decode(original, Optional.empty()));
        if (text.lines().filter(line -> !line.isBlank()).limit(MOST_LINES + 1).count() > MOST_LINES) {
            throw new Unreadable(IndexingFailure.UNREADABLE, "more than " + MOST_LINES + " lines");
        }
        return text;
    }
}
