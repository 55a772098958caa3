package io.replyx.http.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Marks the words of a passage that look like words of the question. For the eye only: search knows better. */
final class HighlightMarks {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Endings change, beginnings stay: this many last letters may differ. */
    private static final int ENDING = 2;

    private static final int MIN_STEM = 3;
    private static final int MAX_RANGES = 50;

    private final List<String> stems;

    /** A stretch of the passage, in UTF-16 units. */
    record Range(int start, int end) {}

    HighlightMarks(String question) {
        this.stems = WORD.matcher(question)
                .results()
                .map(word -> stem(word.group()))
                .filter(stem -> stem.length() >= MIN_STEM)
                .distinct()
                .toList();
    }

    List<Range> in(String passage) {
        var ranges = new ArrayList<Range>();
        var words = WORD.matcher(passage);
        while (words.find() && ranges.size() < MAX_RANGES) {
            var word = words.group().toLowerCase(Locale.ROOT);
            if (stems.stream().anyMatch(word::startsWith)) {
                ranges.add(new Range(words.start(), words.end()));
            }
        }
        return ranges;
    }

    private static String stem(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        int length = Math.max(MIN_STEM, lower.length() - ENDING);
        return lower.substring(0, Math.min(lower.length(), length));
    }
}
