package io.replyx.benchmarks.retrieval;

import io.replyx.domain.knowledge.Chunk;
import io.replyx.domain.knowledge.Chunker;
import io.replyx.domain.knowledge.PlainTextParser;
import io.replyx.domain.knowledge.ScoreFusion;
import io.replyx.domain.knowledge.TextHit;
import io.replyx.domain.knowledge.TokenCounter;
import io.replyx.domain.knowledge.VectorHit;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;

/** Prints the tables of retrieval quality. */
public final class RetrievalBenchmark {
    private static final double THRESHOLD = ScoreFusion.Settings.lexical().threshold();
    private static final long SEED = 20_261;

    private final Lexemes lexemes;
    private final Consumer<String> out;

    private RetrievalBenchmark(Lexemes lexemes, Consumer<String> out) {
        this.lexemes = lexemes;
        this.out = out;
    }

    /**
     * @param jdbcUrl a PostgreSQL whose LC_CTYPE knows Cyrillic letters; nothing is written to it
     * @param folder with {@code paragraphs.ru.jsonl} and {@code questions.ru.jsonl}
     */
    public static void run(String jdbcUrl, Optional<Path> folder, Consumer<String> out) throws SQLException {
        try (var lexemes = new Lexemes(jdbcUrl)) {
            var benchmark = new RetrievalBenchmark(lexemes, out);
            var shared = folder.map(Corpora::of).stream().toList();
            benchmark.quality(shared);
            benchmark.refusals(shared);
            benchmark.speed(shared);
        }
    }

    private void quality(List<Corpus> shared) {
        out.accept("| corpus | search | recall@1 | @3 | @5 | @10 | MRR | in 4,000 characters |");
        out.accept("|---|---|---|---|---|---|---|---|");
        var english = Corpora.own("shop.en").named("English, own");
        var russian = Corpora.own("clinic.ru").named("Russian, own");
        for (var corpus : shared) {
            withTypos(corpus.named("Russian, shared"), new RussianAnalyzer());
            chunked(corpus);
        }
        withTypos(english, new EnglishAnalyzer());
        withTypos(russian, new RussianAnalyzer());
        var small = russian.plus(english);
        var mixed = shared.isEmpty() ? small : small.plus(shared.getFirst());
        withTypos(mixed.named("mixed: all of them"), LucenePeer.mixed());
    }

    private void withTypos(Corpus corpus, Analyzer analyzer) {
        var search = new ProductSearch(lexemes, corpus.passages());
        var lucene = new LucenePeer(analyzer, corpus.passages());
        compare(corpus, search, lucene);
        for (int typos = 1; typos <= 2; typos++) {
            compare(corpus.asking(corpus.name() + ", typos " + typos, new Typos(SEED, typos)::in), search, lucene);
        }
    }

    private void compare(Corpus corpus, ProductSearch search, LucenePeer lucene) {
        print(corpus, "Lucene BM25, stemming", lucene);
        print(corpus, "BM25 on PostgreSQL's lexemes", question -> chunks(search.plain(question)));
        print(corpus, "BM25 with similar lexemes", question -> chunks(search.text(question)));
        print(
                corpus,
                "lexical vectors",
                question ->
                        search.vector(question).stream().map(VectorHit::chunk).toList());
        print(
                corpus,
                "hybrid",
                question -> search.hybrid(question).stream()
                        .map(found -> found.chunk())
                        .toList());
    }

    private static List<Integer> chunks(List<TextHit<Integer>> hits) {
        return hits.stream().map(TextHit::chunk).toList();
    }

    private void print(Corpus corpus, String name, Ranker ranker) {
        out.accept(Quality.of(ranker, corpus).row(corpus.name(), name));
    }

    /** The same questions when the paragraphs go through the chunker. */
    private void chunked(Corpus corpus) {
        var chunker = new Chunker(Chunker.Settings.standard(), TokenCounter.estimate());
        var chunks = corpus.passages().stream()
                .flatMap(text -> chunker.chunk(PlainTextParser.parse("", text)).stream())
                .map(Chunk::text)
                .toList();
        var judge = new RelevanceJudge(chunks);
        var questions = corpus.questions().stream()
                .map(question -> new Corpus.Question(
                        question.text(),
                        judge.right(question.right().stream()
                                .map(corpus.passages()::get)
                                .toList())))
                .toList();
        var search = new ProductSearch(lexemes, chunks);
        print(
                new Corpus("Russian, shared, " + chunks.size() + " chunks", chunks, questions),
                "hybrid",
                question -> search.hybrid(question).stream()
                        .map(found -> found.chunk())
                        .toList());
    }

    private void refusals(List<Corpus> shared) {
        out.accept("");
        out.accept("Threshold " + THRESHOLD);
        out.accept(
                "| corpus, foreign questions | answerable | foreign | answerable refused | foreign refused | the half it was chosen on: answerable"
                        + " | foreign | answerable refused | foreign refused |");
        out.accept("|---|---|---|---|---|---|---|---|---|");
        var english = Corpora.own("shop.en");
        var russian = Corpora.own("clinic.ru");
        print(english, "English own, general knowledge", Corpora.lines("foreign.en.txt"));
        print(russian, "Russian own, general knowledge", Corpora.lines("foreign.ru.txt"));
        for (var corpus : shared) {
            print(russian, "Russian own, the shared set's questions", corpus.questionTexts());
            print(corpus, "Russian shared, questions to the own corpus", russian.questionTexts());
            print(corpus, "Russian shared, English questions", english.questionTexts());
            for (int groups : new int[] {20, 90, 260, 440}) {
                subsets(corpus, groups);
            }
        }
    }

    private void speed(List<Corpus> shared) {
        Speed.ofVocabulary(out, SEED);
        var corpus = shared.isEmpty() ? Corpora.own("shop.en") : shared.getFirst();
        Speed.ofSearch(out, corpus, new ProductSearch(lexemes, corpus.passages()));
    }

    private void print(Corpus corpus, String name, List<String> foreign) {
        var search = new ProductSearch(lexemes, corpus.passages());
        print(name, search, corpus.questionTexts(), foreign);
        var typos = new Typos(SEED, 1);
        print(
                name + ", typos",
                search,
                corpus.questionTexts().stream().map(typos::in).toList(),
                foreign);
    }

    private void print(String name, ProductSearch search, List<String> answerable, List<String> foreign) {
        var answerableHalves = TrainTestSplit.of(answerable);
        var foreignHalves = TrainTestSplit.of(foreign);
        out.accept(Refusals.row(
                name,
                Refusals.of(search, answerableHalves.judgedBy(), foreignHalves.judgedBy()),
                Refusals.of(search, answerableHalves.chosenOn(), foreignHalves.chosenOn()),
                THRESHOLD));
    }

    /** Only the passages of some questions are kept, five times; the questions without a right passage are foreign. */
    private void subsets(Corpus corpus, int kept) {
        var random = new Random(SEED);
        var halves = TrainTestSplit.of(corpus.questions());
        var judged = Refusals.NONE;
        var chosenOn = Refusals.NONE;
        for (int round = 0; round < 5; round++) {
            var subset = Subset.of(corpus, kept, random);
            var search = new ProductSearch(lexemes, subset.passages());
            judged = judged.plus(subset.refusals(search, halves.judgedBy()));
            chosenOn = chosenOn.plus(subset.refusals(search, halves.chosenOn()));
        }
        out.accept(Refusals.row("Russian shared, passages of " + kept + " questions", judged, chosenOn, THRESHOLD));
    }
}
