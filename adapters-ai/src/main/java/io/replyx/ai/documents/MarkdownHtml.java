package io.replyx.ai.documents;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as the HTML that it stands for, so that HTML inside of it is read by the same rules. Walks without recursion:
 * hostile documents nest deeper than a stack.
 */
final class MarkdownHtml {
    private static final int DEEPEST = 100;

    /** Tags after which HTML is read as something else than text. In a running text they are meant as words about HTML. */
    private static final Pattern SWALLOWING = Pattern.compile(
            "</?(?:title|textarea|style|xmp|iframe|noembed|noframes|noscript|script|plaintext|template|select|svg|math)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final StringBuilder html = new StringBuilder();

    private MarkdownHtml() {}

    static String of(String markdown) {
        var parser = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .maxOpenBlockParsers(DEEPEST)
                .build();
        var writer = new MarkdownHtml();
        writer.write(parser.parse(markdown));
        return writer.html.toString();
    }

    private void write(Node root) {
        var node = root;
        while (node != null) {
            begin(node);
            var child = node.getFirstChild();
            node = child != null ? child : after(node);
        }
    }

    /** Ends the node, and all that end with it, and gives the one that follows. */
    private @Nullable Node after(Node last) {
        var node = last;
        while (node != null) {
            end(node);
            if (node.getNext() != null) {
                return node.getNext();
            }
            node = node.getParent();
        }
        return null;
    }

    private void begin(Node node) {
        switch (node) {
            case Text text -> escaped(text.getLiteral());
            case Code code -> escaped(code.getLiteral());
            case SoftLineBreak _ -> html.append('\n');
            case HardLineBreak _ -> html.append("<br>");
            case FencedCodeBlock code -> preformatted(code.getLiteral());
            case IndentedCodeBlock code -> preformatted(code.getLiteral());
            case HtmlBlock raw -> html.append(raw.getLiteral()).append('\n');
            case HtmlInline raw -> inline(raw.getLiteral());
            case OrderedList list ->
                html.append("<ol start=\"").append(list.getMarkerStartNumber()).append("\">");
            default -> tag("<", node);
        }
    }

    private void end(Node node) {
        tag("</", node);
    }

    private void tag(String opening, Node node) {
        var name = name(node);
        if (!name.isEmpty()) {
            html.append(opening).append(name).append('>');
        }
    }

    /** What has no name of its own here is either written already or only its text matters, as with links. */
    private static String name(Node node) {
        return switch (node) {
            case Heading heading -> "h" + heading.getLevel();
            case Paragraph _ -> "p";
            case BlockQuote _ -> "blockquote";
            case BulletList _ -> "ul";
            case OrderedList _ -> "ol";
            case ListItem _ -> "li";
            case TableBlock _ -> "table";
            case TableRow _ -> "tr";
            case TableCell cell -> cell.isHeader() ? "th" : "td";
            default -> "";
        };
    }

    private void preformatted(String code) {
        html.append("<pre>\n");
        escaped(code);
        html.append("</pre>");
    }

    private void inline(String tag) {
        if (SWALLOWING.matcher(tag).matches()) {
            escaped(tag);
        } else {
            html.append(tag);
        }
    }

    private void escaped(String text) {
        html.append(text.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
