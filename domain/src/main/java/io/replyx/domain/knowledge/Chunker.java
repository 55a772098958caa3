package io.replyx.domain.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document into passages along its structure. A heading opens a new passage; blocks stay whole where they fit; a
 * sentence, then a word, is cut only when it alone is larger than a passage may be.
 */
public final class Chunker {
    private final Settings settings;
    private final TokenCounter tokens;

    /**
     * Sizes in tokens, summed over sentences.
     *
     * @param target a passage is closed when the next sentence would take it above this
     * @param max what a passage may reach to keep a paragraph whole
     * @param overlap how much of the passage before is repeated, in whole sentences; never over a heading
     */
    public record Settings(int target, int max, int overlap) {
        public Settings {
            if (target < 1 || max < target || overlap < 0 || overlap >= target) {
                throw new IllegalArgumentException("not sizes of chunks: " + target + ", " + max + ", " + overlap);
            }
        }

        public static Settings standard() {
            return new Settings(320, 448, 48);
        }
    }

    public Chunker(Settings settings, TokenCounter tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** In the order of the text; none for a document without text. */
    public List<Chunk> chunk(ParsedDocument document) {
        var pieces = new BlockSplitter(document.text(), tokens, settings.max());
        var chunks = new ArrayList<Chunk>();
        for (var section : Section.of(document)) {
            var packing = new ChunkPacker(settings);
            section.blocks().forEach(block -> packing.add(pieces.of(block)));
            for (var place : packing.finish()) {
                var text = place.of(document.text());
                chunks.add(new Chunk(chunks.size(), section.headings(), text, place, tokens.of(text)));
            }
        }
        return List.copyOf(chunks);
    }
}
