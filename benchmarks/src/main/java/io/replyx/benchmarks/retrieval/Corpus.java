package io.replyx.benchmarks.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Passages, and questions with the passages that answer them. */
record Corpus(String name, List<String> passages, List<Question> questions) {

    /** @param right positions of passages */
    record Question(String text, Set<Integer> right) {}

    Corpus named(String other) {
        return new Corpus(other, passages, questions);
    }

    Corpus asking(String other, UnaryOperator<String> change) {
        var changed = questions.stream()
                .map(question -> new Question(change.apply(question.text()), question.right()))
                .toList();
        return new Corpus(other, passages, changed);
    }

    Corpus plus(Corpus other) {
        var all = new ArrayList<>(passages);
        all.addAll(other.passages);
        var asked = new ArrayList<>(questions);
        for (var question : other.questions) {
            var right = new HashSet<Integer>();
            question.right().forEach(passage -> right.add(passage + passages.size()));
            asked.add(new Question(question.text(), right));
        }
        return new Corpus(name + " + " + other.name, all, asked);
    }

    List<String> questionTexts() {
        return questions.stream().map(Question::text).toList();
    }
}
