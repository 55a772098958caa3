package io.replyx.ai.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** Finds the tables that hold no data but arrange a page: those with headings, lists or other tables inside. */
final class LayoutTables implements NodeVisitor {
    private static final String TABLE = "table";
    private static final Set<String> STRUCTURE = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre", TABLE);

    private final Deque<Element> open = new ArrayDeque<>();
    private final Set<Element> found = new HashSet<>();

    private LayoutTables() {}

    static Set<Element> in(Element root) {
        var tables = new LayoutTables();
        root.traverse(tables);
        return tables.found;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (!open.isEmpty() && STRUCTURE.contains(element.normalName())) {
            found.add(open.peek());
        }
        if (element.nameIs(TABLE)) {
            open.push(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.nameIs(TABLE)) {
            open.pop();
        }
    }
}
