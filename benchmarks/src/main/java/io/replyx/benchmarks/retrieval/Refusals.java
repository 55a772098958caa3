package io.replyx.benchmarks.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How often a question is refused: answerable ones that should not be, foreign ones that should. */
record Refusals(List<Double> answerable, List<Double> foreign) {
    static final Refusals NONE = new Refusals(List.of(), List.of());

    private static final int PASSAGES = 5;

    static Refusals of(ProductSearch search, List<String> answerable, List<String> foreign) {
        return new Refusals(relevance(search, answerable), relevance(search, foreign));
    }

    Refusals plus(Refusals other) {
        return new Refusals(joined(answerable, other.answerable), joined(foreign, other.foreign));
    }

    private static List<Double> joined(List<Double> one, List<Double> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<Double> relevance(ProductSearch search, List<String> questions) {
        return questions.stream()
                .map(question -> search.hybrid(question).stream()
                        .limit(PASSAGES)
                        .mapToDouble(found -> found.relevance())
                        .max()
                        .orElse(0))
                .toList();
    }

    static String row(String name, Refusals judged, Refusals chosenOn, double threshold) {
        return "| %-46s | %s | %s |".formatted(name, judged.cells(threshold), chosenOn.cells(threshold));
    }

    private String cells(double threshold) {
        return String.format(
                Locale.ROOT,
                "%5d | %5d | %4.1f %% | %5.1f %%",
                answerable.size(),
                foreign.size(),
                100 * below(answerable, threshold),
                100 * below(foreign, threshold));
    }

    private static double below(List<Double> values, double threshold) {
        return values.stream().filter(value -> value < threshold).count() / (double) values.size();
    }
}
