package io.replyx.benchmarks.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Shares of questions with a right passage among the first 1, 3, 5, 10 and within 4,000 characters, and the mean reciprocal rank. */
record Quality(double at1, double at3, double at5, double at10, double reciprocal, double inCharacters) {
    private static final int CHARACTERS = 4_000;

    static Quality of(Ranker ranker, Corpus corpus) {
        var sums = new double[6];
        for (var question : corpus.questions()) {
            var found = ranker.rank(question.text());
            int rank = rank(found, question.right());
            sums[0] += rank <= 1 ? 1 : 0;
            sums[1] += rank <= 3 ? 1 : 0;
            sums[2] += rank <= 5 ? 1 : 0;
            sums[3] += rank <= 10 ? 1 : 0;
            sums[4] += rank <= Ranker.DEPTH ? 1.0 / rank : 0;
            sums[5] += rank <= within(found, corpus.passages()) ? 1 : 0;
        }
        double all = corpus.questions().size();
        return new Quality(sums[0] / all, sums[1] / all, sums[2] / all, sums[3] / all, sums[4] / all, sums[5] / all);
    }

    private static int rank(List<Integer> found, Set<Integer> right) {
        for (int i = 0; i < found.size(); i++) {
            if (right.contains(found.get(i))) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** How many of the first passages end within the characters that a prompt has room for. */
    private static int within(List<Integer> found, List<String> passages) {
        int characters = 0;
        for (int i = 0; i < found.size(); i++) {
            characters += passages.get(found.get(i)).length();
            if (characters > CHARACTERS) {
                return i;
            }
        }
        return found.size();
    }

    String row(String corpus, String ranker) {
        return String.format(
                Locale.ROOT,
                "| %-34s | %-28s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
                corpus,
                ranker,
                at1,
                at3,
                at5,
                at10,
                reciprocal,
                inCharacters);
    }
}
