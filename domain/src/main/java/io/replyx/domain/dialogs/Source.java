package io.replyx.domain.dialogs;

import io.replyx.domain.knowledge.Passage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A passage that the model is given, under the number by which an answer may cite it.
 *
 * @param n 1 for the first
 */
public record Source(int n, Passage passage) {
    private static final int QUOTE_LENGTH = 300;

    public static List<Source> numbered(List<Passage> passages) {
        return IntStream.range(0, passages.size())
                .mapToObj(index -> new Source(index + 1, passages.get(index)))
                .toList();
    }

    public String title() {
        return passage.source().title().value();
    }

    public String text() {
        return passage.source().chunk().text();
    }

    public Citation citation() {
        return new Citation(n, passage.source().document(), title(), quote());
    }

    private String quote() {
        var text = text().strip();
        if (text.length() <= QUOTE_LENGTH) {
            return text;
        }
        int end = text.offsetByCodePoints(0, Math.min(QUOTE_LENGTH, text.codePointCount(0, text.length())));
        return text.substring(0, end).strip() + "…";
    }
}
