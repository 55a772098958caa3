package io.replyx.ai.documents;

import io.replyx.application.knowledge.port.DocumentParser.Unreadable;
import io.replyx.domain.knowledge.IndexingFailure;
import io.replyx.domain.knowledge.ParsedDocument;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
        return blocks(own.isEmpty() ? title : own, page);
    }

    /** HTML without a head: its first outermost heading is its title. */
    static ParsedDocument parseFragment(String title, String html) {
        var page = read(html);
        var own = Optional.ofNullable(page.selectFirst("h1")).map(Element::text).map(VisibleText::of);
        return blocks(own.map(String::strip).filter(text -> !text.isEmpty()).orElse(title), page);
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

    private static ParsedDocument blocks(String title, Document page) {
        var blocks = ParsedDocument.titled(title);
        page.body().filter(new HtmlBlocks(blocks, LayoutTables.in(page.body())));
        return blocks.build();
    }
}
