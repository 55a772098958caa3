package io.replyx.benchmarks.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The passages of some of a corpus's questions, which stay answerable; the questions without a right passage become foreign. */
record Subset(List<String> passages, Set<Corpus.Question> answerable, Set<Corpus.Question> foreign) {

    static Subset of(Corpus corpus, int kept, Random random) {
        var questions = new ArrayList<>(corpus.questions());
        Collections.shuffle(questions, random);
        var answerable = new HashSet<>(questions.subList(0, kept));
        var right = new HashSet<Integer>();
        answerable.forEach(question -> right.addAll(question.right()));
        var foreign = new HashSet<>(questions);
        foreign.removeIf(question -> !Collections.disjoint(question.right(), right));
        var passages = right.stream().sorted().map(corpus.passages()::get).toList();
        return new Subset(passages, answerable, foreign);
    }

    /** Of the named questions only. */
    Refusals refusals(ProductSearch search, Collection<Corpus.Question> asked) {
        return Refusals.of(search, texts(asked, answerable), texts(asked, foreign));
    }

    private static List<String> texts(Collection<Corpus.Question> asked, Set<Corpus.Question> among) {
        return asked.stream().filter(among::contains).map(Corpus.Question::text).toList();
    }
}
