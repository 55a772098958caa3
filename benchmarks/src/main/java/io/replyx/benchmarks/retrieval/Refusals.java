package io.replyx.benchmarks.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How often a question is refused: answerable ones that should not be, foreign ones that should. */
record Refusals(String name, List<Double> answerable, List<Double> foreign) {
    private static final int PASSAGES = 5;

    static Refusals of(String name, ProductSearch search, List<String> answerable, List<String> foreign) {
        return new Refusals(name, relevance(search, answerable), relevance(search, foreign));
    }

    Refusals plus(Refusals other) {
        return new Refusals(name, joined(answerable, other.answerable), joined(foreign, other.foreign));
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

    String row(double threshold) {
        return String.format(
                Locale.ROOT,
                "| %-46s | %5d | %5d | %4.1f %% | %5.1f %% | %.2f | %.2f |",
                name,
                answerable.size(),
                foreign.size(),
                100 * below(answerable, threshold),
                100 * below(foreign, threshold),
                quantile(answerable, 0.05),
                quantile(foreign, 0.8));
    }

    private static double below(List<Double> values, double threshold) {
        return values.stream().filter(value -> value < threshold).count() / (double) values.size();
    }

    private static double quantile(List<Double> values, double share) {
        return values.stream().sorted().toList().get((int) (share * values.size()));
    }
}
