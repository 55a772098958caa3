package io.replyx.ai.documents;

import io.replyx.domain.knowledge.ParsedDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Walks over a page and writes down what a reader would see, block by block. A block ends where an element begins or
 * ends that stands on lines of its own.
 */
final class HtmlBlockExtractor implements NodeFilter {
    private static final Set<String> CONTAINERS = Set.of("li", "dd", "pre", "h1", "h2", "h3", "h4", "h5", "h6");

    private final ParsedDocument.Builder blocks;
    private final Set<Element> layoutTables;
    private final Deque<String> containers = new ArrayDeque<>();
    private final ListMarkers markers = new ListMarkers();
    private final TextRun run = new TextRun();
    private Optional<HtmlTable> table = Optional.empty();

    HtmlBlockExtractor(ParsedDocument.Builder blocks, Set<Element> layoutTables) {
        this.blocks = blocks;
        this.layoutTables = layoutTables;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            if (HiddenElements.contain(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    private void add(TextNode words) {
        if ("pre".equals(containers.peek())) {
            run.preformatted(words.getWholeText());
        } else {
            run.text(words.getWholeText());
        }
    }

    private void begin(Element element) {
        switch (element.normalName()) {
            case "br" -> run.lineBreak();
            case "img" -> run.text(" " + element.attr("alt") + " ");
            default -> table.ifPresentOrElse(data -> begin(element, data), () -> beginBlock(element));
        }
    }

    private void begin(Element element, HtmlTable data) {
        if (element.nameIs("tr")) {
            data.beginRow();
        }
        separate(element);
    }

    private void separate(Element element) {
        if (element.isBlock()) {
            run.space();
        }
    }

    private void beginBlock(Element element) {
        if (!element.isBlock() && !CONTAINERS.contains(element.normalName())) {
            return;
        }
        flush();
        switch (element.normalName()) {
            case "ol", "ul" -> markers.open(element);
            case "li" -> markers.beginItem();
            case "table" -> table = dataTable(element);
            default -> {}
        }
        if (CONTAINERS.contains(element.normalName())) {
            containers.push(element.normalName());
        }
    }

    private Optional<HtmlTable> dataTable(Element element) {
        return layoutTables.contains(element) ? Optional.empty() : Optional.of(new HtmlTable(blocks));
    }

    private void end(Element element) {
        table.ifPresentOrElse(data -> end(element, data), () -> endBlock(element));
    }

    private void end(Element element, HtmlTable data) {
        switch (element.normalName()) {
            case "td" -> data.cell(run.takeLine(), false);
            case "th" -> data.cell(run.takeLine(), true);
            case "tr" -> data.endRow();
            case "caption" -> blocks.paragraph(run.takeLine());
            case "table" -> {
                data.end();
                table = Optional.empty();
            }
            default -> separate(element);
        }
    }

    private void endBlock(Element element) {
        if (!element.isBlock() && !CONTAINERS.contains(element.normalName())) {
            return;
        }
        flush();
        switch (element.normalName()) {
            case "ol", "ul" -> markers.close();
            default -> {}
        }
        if (CONTAINERS.contains(element.normalName())) {
            containers.pop();
        }
    }

    private void flush() {
        switch (Optional.ofNullable(containers.peek()).orElse("p")) {
            case "p" -> blocks.paragraph(run.takeLines());
            case "pre" -> blocks.code(run.takePreformatted().stripTrailing());
            case "li", "dd" -> item(run.takeLines());
            case String heading -> blocks.heading(heading.charAt(1) - '0', run.takeLine());
        }
    }

    private void item(String text) {
        if (!text.isEmpty()) {
            blocks.listItem(markers.take() + text);
        }
    }
}
