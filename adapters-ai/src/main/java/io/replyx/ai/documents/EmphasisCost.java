package io.replyx.ai.documents;

/**
 * What it costs to pair the asterisks and underscores of a Markdown text. The parser may compare each of a paragraph
 * with each other one, so that a hostile text of a few megabytes keeps it busy for minutes.
 */
final class EmphasisCost {
    /** Comparisons; about a second of them. A table of 40,000 bold cells stays below. */
    private static final long AFFORDABLE = 2_000_000_000L;

    private EmphasisCost() {}

    static boolean isAffordable(String text) {
        long cost = 0;
        long runs = 0;
        for (int i = 0; i < text.length() && cost < AFFORDABLE; i++) {
            if (startsRun(text, i)) {
                runs++;
            } else if (text.startsWith("\n\n", i)) {
                cost += runs * runs;
                runs = 0;
            }
        }
        return cost + runs * runs < AFFORDABLE;
    }

    private static boolean startsRun(String text, int i) {
        char unit = text.charAt(i);
        return (unit == '*' || unit == '_') && (i == 0 || text.charAt(i - 1) != unit);
    }
}
