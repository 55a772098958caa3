package io.replyx.telegram.text;

import io.replyx.telegram.text.Entity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** A table: in columns where they fit on a telephone, else line by line. */
record MarkdownTable(List<List<String>> rows) {
    /** Characters that a telephone shows in a line of code. */
    private static final int WIDEST = 40;

    private static final String GAP = "  ";

    static MarkdownTable of(TableBlock block) {
        var rows = new ArrayList<List<String>>();
        children(block)
                .forEach(part -> children(part).stream()
                        .filter(TableRow.class::isInstance)
                        .map(row ->
                                children(row).stream().map(cell -> textOf(cell)).toList())
                        .forEach(rows::add));
        return new MarkdownTable(rows);
    }

    /** Without its looks: columns are code, which has none. */
    private static String textOf(Node cell) {
        var text = new StringBuilder();
        cell.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }
        });
        return text.toString().strip();
    }

    private static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    void write(StringBuilder out, List<Entity> entities) {
        var widths = widths();
        if (widths.stream().mapToInt(width -> width + GAP.length()).sum() - GAP.length() > WIDEST) {
            out.append(lines());
            return;
        }
        int begin = out.length();
        out.append(rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n")));
        entities.add(new Entity(Kind.PRE, begin, out.length() - begin, Optional.empty()));
    }

    private List<Integer> widths() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .filter(row -> row.size() > column)
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths.get(column) - row.get(column).length()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private String lines() {
        var head = rows.getFirst();
        return rows.stream()
                .skip(1)
                .map(row -> IntStream.range(0, Math.min(row.size(), head.size()))
                        .mapToObj(column -> head.get(column) + ": " + row.get(column))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }
}
