package io.replyx.ai.documents;

import io.replyx.domain.knowledge.ParsedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a table of data row by row, so that each row can be understood without the others. */
final class HtmlTable {
    private final ParsedDocument.Builder blocks;
    private List<String> header = List.of();
    private List<String> cells = new ArrayList<>();
    private boolean onlyHeaderCells = true;
    private boolean anyRow;

    HtmlTable(ParsedDocument.Builder blocks) {
        this.blocks = blocks;
    }

    void beginRow() {
        cells = new ArrayList<>();
        onlyHeaderCells = true;
    }

    void cell(String text, boolean isHeader) {
        cells.add(text);
        onlyHeaderCells &= isHeader;
    }

    /** Writes the row; a first row of header cells is kept for the rows below it. */
    void endRow() {
        if (header.isEmpty() && !anyRow && onlyHeaderCells && cells.size() > 1) {
            header = cells;
        } else {
            anyRow = true;
            blocks.tableRow(header.isEmpty() ? joined(cells) : named());
        }
    }

    void end() {
        if (!anyRow) {
            blocks.tableRow(joined(header));
        }
    }

    private String named() {
        return IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isEmpty())
                .mapToObj(this::named)
                .collect(Collectors.joining("; "));
    }

    private String named(int column) {
        var name = column < header.size() ? header.get(column) : "";
        return name.isEmpty() ? cells.get(column) : name + ": " + cells.get(column);
    }

    private static String joined(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" | "));
    }
}
