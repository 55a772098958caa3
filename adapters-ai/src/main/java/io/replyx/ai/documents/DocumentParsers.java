package io.replyx.ai.documents;

import io.replyx.application.knowledge.port.DocumentParser;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.ParsedDocument;
import io.replyx.domain.knowledge.PlainText;
import java.util.Optional;

/** Reads plain text, Markdown and HTML. */
public final class DocumentParsers implements DocumentParser {

    @Override
    public ParsedDocument parse(DocumentFormat format, DocumentTitle title, byte[] original) {
        return switch (format) {
            case TEXT -> PlainText.parse(title.value(), VisibleText.of(decode(original)));
            case MARKDOWN -> markdown(title.value(), VisibleText.of(decode(original)));
            case HTML -> HtmlDocument.parse(title.value(), TextContent.decode(original, DeclaredCharset.in(original)));
        };
    }

    private static ParsedDocument markdown(String title, String text) {
        return Emphasis.isAffordable(text)
                ? HtmlDocument.parseFragment(title, MarkdownHtml.of(text))
                : PlainText.parse(title, text);
    }

    private static String decode(byte[] original) {
        return TextContent.decode(original, Optional.empty());
    }
}
