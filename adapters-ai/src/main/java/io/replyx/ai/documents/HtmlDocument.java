package io.replyx.ai.documents;

import io.replyx.application.knowledge.port.DocumentParser.Unreadable;
import io.replyx.domain.knowledge.Block;
import io.replyx.domain.knowledge.IndexingFailure;
import io.replyx.domain.knowledge.ParsedDocument;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads HTML as browsers do, broken or not. Nothing is fetched. */
final class HtmlDocument {
    /** Each takes some 200 bytes of memory: more of them are an attack and no page for readers. */
    private static final int MOST_ELEMENTS = 400_000;

    /** Deeper elements are read as siblings. Pages made by people stay below 100. */
    private static final int DEEPEST = 256;

    private HtmlDocument() {}

    /** @param title for a page that has none */
    static ParsedDocument parse(String title, String html) {
        var page = read(html);
        var own = VisibleText.of(page.title()).strip();
        var blocks = ParsedDocument.titled(own.isEmpty() ? title : own);
        write(page, blocks);
        return blocks.build();
    }

    /** HTML in parts and without a head: its first outermost heading is its title. */
    static ParsedDocument parseParts(String title, Stream<String> parts) {
        var blocks = ParsedDocument.titled("");
        parts.map(HtmlDocument::read).forEach(part -> write(part, blocks));
        var parsed = blocks.build();
        var own = parsed.blocks().stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .map(heading -> heading.span().of(parsed.text()))
                .findFirst();
        return new ParsedDocument(own.orElse(title), parsed.text(), parsed.blocks());
    }

    private static Document read(String html) {
        requireSensible(html);
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    }

    private static void requireSensible(String html) {
        int elements = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            elements += html.startsWith("/", i + 1) ? 0 : 1;
        }
        if (elements > MOST_ELEMENTS) {
            throw new Unreadable(IndexingFailure.UNREADABLE, "more than " + MOST_ELEMENTS + " elements");
        }
    }

    private static void write(Document page, ParsedDocument.Builder blocks) {
        page.body().filter(new HtmlBlockExtractor(blocks, LayoutTables.in(page.body())));
    }
}
