package io.replyx.domain.knowledge;

import java.util.List;

/**
 * A passage of a document: the unit that is indexed, found and quoted.
 *
 * @param ordinal 0 for the first of its document
 * @param headings the headings above the passage, outermost first
 * @param text exactly what stands at {@code place} in the document's text
 */
public record Chunk(int ordinal, List<String> headings, String text, Span place, int tokens) {
    public Chunk {
        headings = List.copyOf(headings);
        if (text.length() != place.length()) {
            throw new IllegalArgumentException("a chunk of " + text.length() + " units placed at " + place);
        }
    }

    public int start() {
        return place.start();
    }

    public int end() {
        return place.end();
    }
}
