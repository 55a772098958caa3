package io.replyx.domain.knowledge;

import io.replyx.domain.knowledge.BlockSplitter.Piece;
import java.util.ArrayList;
import java.util.List;

/** Fills passages of one section with the pieces of its blocks, in order. */
final class ChunkPacker {
    private final Chunker.Settings settings;
    private final List<Span> places = new ArrayList<>();
    private List<Piece> open = new ArrayList<>();
    private int size;
    private boolean fresh;

    ChunkPacker(Chunker.Settings settings) {
        this.settings = settings;
    }

    void add(List<Piece> block) {
        int tokens = sum(block);
        if (!fits(tokens) && isHalfFull()) {
            close();
        }
        if (tokens <= settings.max()) {
            repeatLess(tokens);
        }
        if (fits(tokens)) {
            block.forEach(this::append);
        } else {
            block.forEach(this::addAlone);
        }
    }

    List<Span> finish() {
        close();
        return places;
    }

    private boolean fits(int tokens) {
        return size + tokens <= settings.target() || (!isHalfFull() && size + tokens <= settings.max());
    }

    private boolean isHalfFull() {
        return fresh && size * 2 >= settings.target();
    }

    private void addAlone(Piece piece) {
        if (fresh && size + piece.tokens() > settings.target()) {
            close();
        }
        repeatLess(piece.tokens());
        append(piece);
    }

    /** What the overlap takes must not push out what is new. */
    private void repeatLess(int tokens) {
        while (!fresh && !open.isEmpty() && !fits(tokens)) {
            size -= open.removeFirst().tokens();
        }
    }

    private void append(Piece piece) {
        open.add(piece);
        size += piece.tokens();
        fresh = true;
    }

    private void close() {
        if (!fresh) {
            return;
        }
        places.add(
                new Span(open.getFirst().span().start(), open.getLast().span().end()));
        open = overlap();
        size = sum(open);
        fresh = false;
    }

    private List<Piece> overlap() {
        int first = open.size();
        int tokens = 0;
        while (first > 1 && tokens + open.get(first - 1).tokens() <= settings.overlap()) {
            tokens += open.get(--first).tokens();
        }
        return new ArrayList<>(open.subList(first, open.size()));
    }

    private static int sum(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::tokens).sum();
    }
}
