package io.replyx.domain.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Cuts blocks into pieces that fit a chunk: by sentence, else by word, else wherever a character ends. */
final class BlockSplitter {
    /** One token rarely stands for more characters; a longer piece is cut without asking the tokenizer, which may be slow on it. */
    private static final int MOST_CHARACTERS_PER_TOKEN = 8;

    private final String text;
    private final TokenCounter tokens;
    private final int max;

    /** What is never cut further. */
    record Piece(Span span, int tokens) {}

    BlockSplitter(String text, TokenCounter tokens, int max) {
        this.text = text;
        this.tokens = tokens;
        this.max = max;
    }

    List<Piece> of(Block block) {
        var pieces = new ArrayList<Piece>();
        for (var natural : natural(block)) {
            addNatural(natural, pieces);
        }
        return pieces;
    }

    private List<Span> natural(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> SentenceSplitter.of(text, paragraph.span());
            case Block.ListItem item -> SentenceSplitter.of(text, item.span());
            case Block.Code code -> split(code.span(), unit -> unit == '\n');
            case Block.Heading heading -> List.of(heading.span().stripped(text));
            case Block.TableRow row -> List.of(row.span().stripped(text));
        };
    }

    private void addNatural(Span span, List<Piece> pieces) {
        if (!addWhole(span, pieces)) {
            for (var word : split(span, Whitespace::is)) {
                addWord(word, pieces);
            }
        }
    }

    private void addWord(Span word, List<Piece> pieces) {
        if (addWhole(word, pieces)) {
            return;
        }
        int start = word.start();
        while (start < word.end()) {
            int end = Graphemes.cut(text, start, start + max, word.end());
            addCut(new Span(start, end), pieces);
            start = end;
        }
    }

    private void addCut(Span part, List<Piece> pieces) {
        int middle = Graphemes.cut(text, part.start(), part.start() + Math.max(1, part.length() / 2), part.end());
        if (middle == part.end()) {
            pieces.add(new Piece(part, tokens.of(part.of(text))));
        } else if (!addWhole(part, pieces)) {
            addCut(new Span(part.start(), middle), pieces);
            addCut(new Span(middle, part.end()), pieces);
        }
    }

    private boolean addWhole(Span span, List<Piece> pieces) {
        if (span.length() == 0) {
            return true;
        }
        if (span.length() > (long) max * MOST_CHARACTERS_PER_TOKEN) {
            return false;
        }
        int count = tokens.of(span.of(text));
        return count <= max && pieces.add(new Piece(span, count));
    }

    private List<Span> split(Span span, Separator separator) {
        var parts = new ArrayList<Span>();
        int start = span.start();
        for (int i = span.start(); i < span.end(); i++) {
            if (separator.is(text.charAt(i))) {
                parts.add(new Span(start, i).stripped(text));
                start = i + 1;
            }
        }
        parts.add(new Span(start, span.end()).stripped(text));
        return parts.stream().filter(part -> part.length() > 0).toList();
    }

    private interface Separator {
        boolean is(char unit);
    }
}
