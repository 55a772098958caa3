package io.replyx.telegram.text;

import io.replyx.telegram.text.Entity.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Writes a parsed Markdown text out plain, and notes how its stretches look. */
final class EntityWriter extends AbstractVisitor {
    private static final String ADDRESS = "(?i)(https?|mailto|tg):\\S+";

    private final StringBuilder out = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private int depth;

    FormattedText finish() {
        var whole = new FormattedText(out.toString(), EntityRules.allowed(out, entities));
        return whole.between(0, out.length())
                .map(text -> new FormattedText(text.text(), sorted(text.entities())))
                .orElse(FormattedText.plain(""));
    }

    private static List<Entity> sorted(List<Entity> entities) {
        return entities.stream()
                .sorted(Comparator.comparingInt(Entity::offset)
                        .thenComparing(Entity::length, Comparator.reverseOrder()))
                .toList();
    }

    private void marked(Kind kind, Optional<String> detail, Runnable content) {
        int begin = out.length();
        content.run();
        entities.add(new Entity(kind, begin, out.length() - begin, detail));
    }

    private void marked(Kind kind, Node node) {
        marked(kind, Optional.empty(), () -> visitChildren(node));
    }

    /** An empty line before each block but the first; in lists a line break. */
    private void beginBlock(Node node) {
        boolean tight = node.getParent() instanceof ListItem && depth > 0;
        if (node.getPrevious() != null) {
            out.append(tight ? "\n" : "\n\n");
        }
    }

    @Override
    public void visit(Document document) {
        visitChildren(document);
    }

    @Override
    public void visit(Paragraph paragraph) {
        beginBlock(paragraph);
        visitChildren(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        beginBlock(heading);
        marked(Kind.BOLD, heading);
    }

    @Override
    public void visit(BlockQuote quote) {
        beginBlock(quote);
        marked(Kind.BLOCKQUOTE, quote);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        beginBlock(code);
        var language = Optional.ofNullable(code.getInfo())
                .map(info -> info.strip().split("\\s+", 2)[0])
                .filter(name -> !name.isEmpty());
        marked(Kind.PRE, language, () -> out.append(code.getLiteral().stripTrailing()));
    }

    @Override
    public void visit(HtmlBlock html) {
        beginBlock(html);
        out.append(html.getLiteral());
    }

    @Override
    public void visit(ThematicBreak line) {
        beginBlock(line);
        out.append("———");
    }

    @Override
    public void visit(BulletList list) {
        beginBlock(list);
        items(list, _ -> "• ");
    }

    @Override
    public void visit(OrderedList list) {
        beginBlock(list);
        int first = Optional.ofNullable(list.getMarkerStartNumber()).orElse(1);
        items(list, index -> (first + index) + ". ");
    }

    private interface Marker {
        String of(int index);
    }

    private void items(Node list, Marker marker) {
        depth++;
        int index = 0;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            out.append(index == 0 ? "" : "\n").append("  ".repeat(depth - 1)).append(marker.of(index));
            visitChildren(item);
            index++;
        }
        depth--;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            beginBlock(block);
            MarkdownTable.of(table).write(out, entities);
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Strikethrough) {
            marked(Kind.STRIKETHROUGH, node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Emphasis emphasis) {
        marked(Kind.ITALIC, emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        marked(Kind.BOLD, strong);
    }

    @Override
    public void visit(Code code) {
        marked(Kind.CODE, Optional.empty(), () -> out.append(code.getLiteral()));
    }

    @Override
    public void visit(Link link) {
        linked(link, link.getDestination());
    }

    @Override
    public void visit(Image image) {
        linked(image, image.getDestination());
    }

    private void linked(Node node, String address) {
        if (address.matches(ADDRESS)) {
            marked(Kind.TEXT_LINK, Optional.of(address), () -> visitChildren(node));
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(HtmlInline html) {
        out.append(html.getLiteral());
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak line) {
        out.append('\n');
    }
}
